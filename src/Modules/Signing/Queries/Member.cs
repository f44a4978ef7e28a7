namespace CuuLong.Signing.Queries;

internal sealed record Member
{
    public Guid PersonId { get; init; }
    public Guid PositionId { get; init; }
    public string Name { get; init; } = "";
    public string Title { get; init; } = "";
    public string Roles { get; init; } = "";
    public string Folded { get; init; } = "";
}
