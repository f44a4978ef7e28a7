using CuuLong.Platform.Data;

namespace CuuLong.Signing.Model;

/// <summary>
/// Công văn đề nghị: the letter that takes requests of one kind to whoever decides on them. Its document has the same key in the
/// module that issues documents; what it says is composed from the requests whenever it is asked for.
/// </summary>
internal sealed class RequestLetter : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public RequestKind Kind { get; init; }
    public LetterState State { get; private set; }

    /// <summary>Who wrote it, for which unit, and the position that is to sign.</summary>
    public Guid UnitId { get; init; }
    public Guid DrafterId { get; init; }
    public string DrafterName { get; init; } = "";
    public Guid SignerPositionId { get; init; }
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Rises when a request leaves: a text of an earlier revision asks for too much.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Why the document was not written or came back, in Vietnamese; null when it was withdrawn or lost its last request.</summary>
    public string? Why { get; private set; }
    public int Version { get; set; }

    /// <param name="rest">How many requests stay with it.</param>
    public void Lose(int rest)
    {
        Revision++;
        if (rest == 0) GiveUp(null);
    }

    public void Issue() => State = LetterState.Issued;

    public void GiveUp(string? why) => (State, Why) = (LetterState.GivenUp, why);

    public void Return(string why) => (State, Why) = (LetterState.Returned, why);
}
