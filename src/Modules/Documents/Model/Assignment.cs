using CuuLong.Platform.Access;
using CuuLong.Platform.Data;

namespace CuuLong.Documents.Model;

/// <summary>Xử lý chính, phối hợp, nhận để biết (NĐ 30/2020, Điều 23).</summary>
internal enum AssignmentRole { Lead, Coordinate, Inform }

internal enum AssignmentState { Open, Handling, Done, TakenBack }

/// <summary>The part of one unit or one position in a line. "For information" stays Open and is never asked for.</summary>
internal sealed class Assignment : IVersioned
{
    public Guid Id { get; init; }
    public Guid LineId { get; init; }
    public Guid AgencyId { get; set; }

    /// <summary>A unit or a position.</summary>
    public Guid HolderId { get; set; }
    public string HolderName { get; set; } = "";
    public AssignmentRole Role { get; init; }
    public AssignmentState State { get; private set; }
    public DateOnly? Due { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What came of it, in the handler's words.</summary>
    public string? Result { get; private set; }
    public int Version { get; set; }

    public bool Pending => Role != AssignmentRole.Inform && State is (AssignmentState.Open or AssignmentState.Handling);

    public bool HeldBy(Actor actor) => actor.Holders().Contains(HolderId);

    public Refusal? Start()
    {
        if (Role == AssignmentRole.Inform) return new Refusal("documents.assignment.inform");
        if (State != AssignmentState.Open) return WrongState();
        State = AssignmentState.Handling;
        return null;
    }

    public Refusal? Finish(string? result, DateTimeOffset at)
    {
        if (Role == AssignmentRole.Inform) return new Refusal("documents.assignment.inform");
        if (!Pending) return WrongState();
        (State, Result, ClosedAt) = (AssignmentState.Done, result, at);
        return null;
    }

    public Refusal? TakeBack(DateTimeOffset at)
    {
        if (State is not (AssignmentState.Open or AssignmentState.Handling)) return WrongState();
        (State, ClosedAt) = (AssignmentState.TakenBack, at);
        return null;
    }

    public void HandOn(Guid agency, Guid holder, string name) => (AgencyId, HolderId, HolderName) = (agency, holder, name);

    private Refusal WrongState() => new($"documents.assignment.is-{State.ToString().ToLowerInvariant()}", null, HolderName);
}
