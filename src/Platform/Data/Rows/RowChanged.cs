namespace CuuLong.Platform.Data.Rows;

/// <summary>The row is no longer as it was read: somebody else wrote it meanwhile.</summary>
internal sealed class RowChanged(Guid id) : Exception($"row {id} was changed meanwhile")
{
    public Guid Id { get; } = id;
}
