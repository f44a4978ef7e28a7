namespace CuuLong.Platform.Events;

/// <summary>An event that is handled for another agency than the one whose act raised it.</summary>
public interface IAddressed
{
    Guid For { get; }
}
