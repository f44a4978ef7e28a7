namespace CuuLong.Documents.Queries;

/// <summary>A position with who holds it today.</summary>
internal sealed record Holder(Guid PositionId, Guid PersonId, Guid UnitId, string Name, string Title, string Roles)
{
    public IEnumerable<string> RoleKeys => Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
