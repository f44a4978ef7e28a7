namespace CuuLong.Platform.Deeds;

/// <summary>The end of an agency's chain, locked while a link is added: it serialises that agency and no other.</summary>
public sealed class ChainHead
{
    public Guid AgencyId { get; init; }
    public long Seq { get; set; }
    public byte[] Hash { get; set; } = [];
}
