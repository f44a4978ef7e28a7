using System.Collections.Frozen;

namespace CuuLong.Platform.Access;

/// <summary>Who acts: a person in a position at a unit of an agency, perhaps for another by delegation.</summary>
public sealed record Actor(
    Guid AccountId, Guid PersonId, string Name, Guid AgencyId, Guid UnitId, Guid PositionId, string PositionTitle,
    FrozenSet<string> Permissions, OnBehalf? OnBehalf = null, Lapse? Lapsed = null)
{
    public static readonly Actor Nobody = new(default, default, "", default, default, default, "", []);

    /// <summary>The installation itself (jobs, loading of the pack); its chain is that of the all-zero agency.</summary>
    public static readonly Actor System = Nobody with { Name = "Hệ thống" };

    /// <summary>Agencies that are no more and whose work its agency took over wholly: what they closed it may read.</summary>
    public IReadOnlyList<Guid> Forebears { get; init; } = [];

    public bool SignedIn => AccountId != default;

    public bool May(string permission) => permission.Length == 0 || Permissions.Contains(permission);
}

/// <param name="Name">The person acted for.</param>
public sealed record OnBehalf(Guid DelegationId, Guid PositionId, Guid PersonId, string Name, string PositionTitle);

/// <summary>The session was begun for another, and that delegation is over: nothing is done under it, nor silently in one's own name instead.</summary>
/// <param name="At">When it ended by itself or was taken back.</param>
public sealed record Lapse(string Name, string PositionTitle, DateTimeOffset At);

/// <summary>The actor of this scope (a request, a job, one act of a replay).</summary>
public sealed class Acting
{
    private bool taken;

    public Actor Actor { get; private set; } = Actor.Nobody;

    /// <summary>The token of the form that this request brings, until an act of this request was accepted with it.</summary>
    internal Guid? RequestId { get; private set; }

    public void As(Actor actor, Guid? request = null) => (Actor, RequestId, taken) = (actor, request, false);

    /// <summary>The form's token, given to the first deed of the request only.</summary>
    internal Guid? TakeRequestId()
    {
        var token = taken ? null : RequestId;
        taken = true;
        return token;
    }

    internal void Accepted() => RequestId = null;
}
