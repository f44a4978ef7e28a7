namespace CuuLong.Platform.Events;

/// <summary>An event of a day that may be still to come: it is handled then, not before.</summary>
public interface IDated
{
    DateTimeOffset NotBefore { get; }
}
