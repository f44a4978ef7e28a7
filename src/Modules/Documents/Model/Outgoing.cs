using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.People;

namespace CuuLong.Documents.Model;

internal enum OutgoingState { Draft, Review, Signing, Signed, Issued, Returned, Withdrawn }

/// <summary>A document the agency writes: drafted, reviewed, approved, numbered and issued. Its recipients' progress stands on their lines.</summary>
internal sealed partial class Outgoing : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; set; }
    public Guid UnitId { get; set; }
    public OutgoingState State { get; private set; }
    public string Type { get; set; } = "";
    public string Subject { get; set; } = "";
    public Urgency Urgency { get; set; }
    public Guid DrafterId { get; init; }
    public string DrafterName { get; init; } = "";
    public DateTimeOffset DraftedAt { get; init; }

    /// <summary>The position that must approve; its holder and title as they were when the draft named it.</summary>
    public Guid SignerPositionId { get; set; }
    public string SignerName { get; set; } = "";
    public string SignerTitle { get; set; } = "";

    /// <summary>Who really signed, and as what: null for the signer, else KT., TL. or TUQ. of the signer's position.</summary>
    public string? SignedBy { get; private set; }
    public string? SignedTitle { get; private set; }
    public DelegationKind? SignedAs { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }

    public string? DocxHash { get; set; }
    public string? DocxName { get; set; }
    public string? PdfHash { get; set; }

    /// <summary>Agencies of the province that get it, sixteen bytes each: rows of their own only once they have something to say (lines).</summary>
    public byte[] Recipients { get; private set; } = [];

    /// <summary>Recipients outside the platform, as "Nơi nhận" prints them.</summary>
    public string? AlsoTo { get; set; }
    public string? Book { get; private set; }
    public int? Year { get; private set; }
    public long? Number { get; private set; }

    /// <summary>"05/BC-STTTT" once issued.</summary>
    public string? Notation { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Key of the regime of records management on the day of issue.</summary>
    public string? Regime { get; set; }

    /// <summary>The receipt line it answers; issuing it finishes that line.</summary>
    public Guid? RepliesTo { get; set; }

    /// <summary>
    /// Of a letter that carries requests about certificates, whose key in Signing is this document's: the revision that its text was
    /// composed from. Null for every other document.
    /// </summary>
    public int? LetterRevision { get; set; }

    /// <summary>Why it came back, while it is Returned.</summary>
    public string? ReturnReason { get; private set; }
    public int Version { get; set; }

    public bool Editable => State is OutgoingState.Draft or OutgoingState.Returned;

    public IReadOnlyList<Guid> RecipientIds => [.. Recipients.Chunk(16).Select(b => new Guid(b, bigEndian: true))];

    public void Address(IEnumerable<Guid> agencies) => Recipients = [.. agencies.Distinct().SelectMany(a => a.ToByteArray(bigEndian: true))];

    /// <summary>A draft is its drafter's until it is handed on.</summary>
    public Refusal? OnlyFor(Actor actor) =>
        actor.PersonId == DrafterId || actor.OnBehalf?.PersonId == DrafterId ? null : new Refusal("documents.outgoing.not-drafter", null, DrafterName);

    public Refusal? Submit()
    {
        if (!Editable) return WrongState();
        if (DocxHash is null && PdfHash is null && Body is null) return Refusal.On("Content", "documents.outgoing.no-content");
        if (Recipients.Length == 0 && AlsoTo is null) return Refusal.On("Recipients", "documents.outgoing.no-recipient");
        (State, ReturnReason) = (OutgoingState.Review, null);
        return null;
    }

    public Refusal? PassReview()
    {
        if (State != OutgoingState.Review) return WrongState();
        State = OutgoingState.Signing;
        return null;
    }

    public Refusal? Approve(string by, string title, DelegationKind? signedAs, DateTimeOffset at)
    {
        if (State != OutgoingState.Signing) return WrongState();
        if (PdfHash is null && Body is null) return new Refusal("documents.outgoing.no-pdf");
        (State, SignedBy, SignedTitle, SignedAs, SignedAt) = (OutgoingState.Signed, by, title, signedAs, at);
        return null;
    }

    /// <summary>Back to the drafter, from review, from the signer or from the numbering desk; an approval given is void.</summary>
    public Refusal? Return(string reason)
    {
        if (State is not (OutgoingState.Review or OutgoingState.Signing or OutgoingState.Signed)) return WrongState();
        if (reason.Length < 10) return Refusal.On("Reason", "documents.reason-short");
        (State, ReturnReason) = (OutgoingState.Returned, reason);
        (SignedBy, SignedTitle, SignedAs, SignedAt) = (null, null, null, null);
        Unsign();
        return null;
    }

    public Refusal? Issue(string book, long number, string notation, DateOnly on, DateTimeOffset at)
    {
        if (State != OutgoingState.Signed) return WrongState();
        if (Digital && SealedHash is null) return new Refusal("documents.seal.missing");
        (State, Book, Year, Number, Notation, IssuedOn, IssuedAt) = (OutgoingState.Issued, book, on.Year, number, notation, on, at);
        return null;
    }

    public Refusal? Withdraw()
    {
        if (!Editable) return WrongState();
        State = OutgoingState.Withdrawn;
        return null;
    }

    /// <summary>Another agency goes on with the draft; a number of the old one's book is not its number.</summary>
    public void HandOn(Guid agency, Guid unit, Guid signer)
    {
        (AgencyId, UnitId, SignerPositionId) = (agency, unit, signer);
        (Book, Year, Number, Notation, IssuedOn, Code) = (null, null, null, null, null, null);
    }

    public Refusal WrongState() => new($"documents.outgoing.is-{State.ToString().ToLowerInvariant()}", null, Notation);
}
