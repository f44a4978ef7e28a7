using CuuLong.Platform.Data;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Model;

internal enum LineState { Waiting, Registered, Directed, Handling, Done, Returned }

/// <summary>
/// One agency's receipt of one document. State is kept here and never on the document: the same document waits at one
/// agency and is finished at another. What the inbox shows is copied in, so that a page of it reads one table.
/// </summary>
internal sealed class Line : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; set; }

    /// <summary>The outgoing document of the sender; null for paper and scans.</summary>
    public Guid? OutgoingId { get; init; }
    public Guid? SenderId { get; init; }
    public LineState State { get; private set; }
    public string SenderName { get; set; } = "";

    /// <summary>Number and notation as the sender wrote them.</summary>
    public string Notation { get; set; } = "";
    public DateOnly? IssuedOn { get; set; }
    public string Subject { get; set; } = "";
    public string Type { get; set; } = "";
    public Urgency Urgency { get; set; }

    /// <summary>When it reached the agency.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The scan of a paper document; one from the platform is read from its outgoing document.</summary>
    public string? FileHash { get; init; }
    public string? FileName { get; init; }
    public string? FileType { get; init; }

    /// <summary>What the verification of its file found on arrival; null where there was no file to verify.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The signatures found, as <see cref="Signatures"/> writes them.</summary>
    public string? Signatures { get; init; }
    public string? Book { get; private set; }
    public int? Year { get; private set; }
    public long? ArrivalNumber { get; private set; }
    public DateOnly? ArrivedOn { get; private set; }

    /// <summary>Key of the regime of records management on the day of arrival.</summary>
    public string? Regime { get; set; }
    public DateOnly? Due { get; private set; }

    /// <summary>Cannot be finished without an issued reply.</summary>
    public bool MustReply { get; private set; }
    public Guid? ReplyId { get; set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? ReturnReason { get; private set; }
    public int Version { get; set; }

    /// <summary>The agency that ended in whose book it was entered, of a line that was handed on.</summary>
    public Guid? BookOf => Book?.Split('@') is [_, var agency] ? Guid.Parse(agency) : null;

    public bool Paper => OutgoingId is null;

    public bool Open => State is LineState.Registered or LineState.Directed or LineState.Handling;

    /// <summary>In the book of arrivals, and kept.</summary>
    public bool Copyable => ArrivalNumber is not null && State != LineState.Returned;

    public Refusal? CanRegister(DateOnly arrivedOn, DateOnly? due, DateOnly today)
    {
        if (State != LineState.Waiting) return WrongState();
        if (arrivedOn > today) return Refusal.On("ArrivedOn", "documents.incoming.arrived-in-future", today);
        if (IssuedOn is { } issued && arrivedOn < issued) return Refusal.On("ArrivedOn", "documents.incoming.arrived-before-issue", issued);
        return DueRefused(due, arrivedOn, today);
    }

    public void Register(string book, int year, long number, DateOnly arrivedOn, DateOnly? due) =>
        (State, Book, Year, ArrivalNumber, ArrivedOn, Due) = (LineState.Registered, book, year, number, arrivedOn, due);

    public Refusal? Return(string reason, DateTimeOffset at)
    {
        if (State is not (LineState.Waiting or LineState.Registered)) return WrongState();
        if (reason.Length < 10) return Refusal.On("Reason", "documents.reason-short");
        (State, ReturnReason, ClosedAt) = (LineState.Returned, reason, at);
        return null;
    }

    public Refusal? Direct(DateOnly? due, bool mustReply, DateOnly today)
    {
        if (!Open) return WrongState();
        if (DueRefused(due, ArrivedOn ?? today, today) is { } refusal) return refusal;
        if (State == LineState.Registered) State = LineState.Directed;
        Due = due ?? Due;
        MustReply |= mustReply;
        return null;
    }

    public Refusal? Start()
    {
        if (!Open) return WrongState();
        if (State == LineState.Directed) State = LineState.Handling;
        return null;
    }

    public Refusal? Finish(DateTimeOffset at, bool byReply = false)
    {
        if (!Open) return WrongState();
        if (MustReply && !byReply) return new Refusal("documents.incoming.must-reply");
        (State, ClosedAt) = (LineState.Done, at);
        return null;
    }

    /// <summary>Every assignment was taken back: it waits for a direction again.</summary>
    public void AwaitDirection() => State = LineState.Registered;

    /// <summary>Another agency goes on with it. Its number stays that of the book it was entered in, and leaves that of the new one alone.</summary>
    public void HandOn(Guid agency)
    {
        if (Book is not null && BookOf is null) Book = $"{Book}@{AgencyId:N}";
        AgencyId = agency;
    }

    public Refusal WrongState() => new($"documents.incoming.is-{State.ToString().ToLowerInvariant()}", null, ArrivalNumber, ArrivedOn);

    private static Refusal? DueRefused(DateOnly? due, DateOnly arrivedOn, DateOnly today) =>
        due < arrivedOn ? Refusal.On("Due", "documents.incoming.due-before-arrival", arrivedOn)
        : due < today ? Refusal.On("Due", "documents.incoming.due-past", today) : null;
}
