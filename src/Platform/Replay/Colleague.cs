namespace CuuLong.Platform.Replay;

/// <summary>Somebody at work before the month begins, with the roles of the position.</summary>
public sealed record Colleague(Guid PersonId, string Roles)
{
    public bool Leads => Roles.Contains(Access.Roles.Leader, StringComparison.Ordinal);
}
