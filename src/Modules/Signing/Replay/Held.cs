using CuuLong.Signing.Model;

namespace CuuLong.Signing.Replay;

/// <summary>A certificate that the register held in force when the month began.</summary>
/// <param name="Lane">Its agency; −1 when that does not exist through the month.</param>
/// <param name="RunsOut">The end of its validity.</param>
/// <param name="Signs">The installation may sign with it: its certificate was given, and no telephone has to agree.</param>
internal sealed record Held(Guid Id, int Lane, HolderKind Kind, Medium Medium, Guid? Person, DateTimeOffset RunsOut, bool Signs)
{
    public bool RunsOutBefore(DateTimeOffset end) => RunsOut < end;
}
