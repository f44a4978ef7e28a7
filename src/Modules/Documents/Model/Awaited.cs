using CuuLong.Platform.Data;
using CuuLong.Platform.People;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Model;

/// <summary>A signature or seal that somebody asked for and that comes from a telephone, a service or a desktop; its key is that of the pending signature.</summary>
internal sealed partial class Awaited : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public Guid OutgoingId { get; init; }

    /// <summary>What was asked for in one act stands on one page.</summary>
    public Guid Batch { get; init; }
    public AwaitedFor What { get; init; }
    public KeyPlace Place { get; init; }

    /// <summary>SHA-256 of the file that was seen and sent.</summary>
    public string Shown { get; init; } = "";

    /// <summary>Version of the document then: whatever was decided on it since makes the signature void.</summary>
    public int Seen { get; init; }
    public string Serial { get; init; } = "";
    public DateTimeOffset BegunAt { get; init; }
    public AwaitedEnd Ending { get; private set; }
    public string? Reason { get; private set; }
    public string? About { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; set; }

    public Refusal? Why => Reason is null ? null : new Refusal(Reason, null, About);

    public void Take(DateTimeOffset at) => (Ending, EndedAt) = (AwaitedEnd.Taken, at);

    public void Drop(Refusal why, DateTimeOffset at) => (Ending, Reason, About, EndedAt) = (AwaitedEnd.Dropped, why.Code, why.Args.FirstOrDefault()?.ToString(), at);

    /// <summary>Why the document cannot take what came for <paramref name="file"/>; null when it is as it was.</summary>
    /// <param name="begun">Day on which it was asked for: midnight may pass while a telephone waits.</param>
    public Refusal? Misses(Outgoing document, string file, DateOnly begun) =>
        document.Version != Seen ? new Refusal("documents.await.changed", null, document.Notation)
        : What == AwaitedFor.Seal ? document.CanSeal(file) : document.CanSign(file, begun);
}
