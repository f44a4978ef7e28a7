namespace CuuLong.Documents.Model;

/// <summary>A further file of an outgoing document or a paper line (annexes, tables).</summary>
internal sealed class Attachment
{
    public Guid Id { get; init; }

    /// <summary>The outgoing document or the line.</summary>
    public Guid OwnerId { get; init; }
    public Guid AgencyId { get; init; }
    public string Hash { get; init; } = "";
    public string Name { get; init; } = "";
    public string Type { get; init; } = "";
    public long Size { get; init; }
}
