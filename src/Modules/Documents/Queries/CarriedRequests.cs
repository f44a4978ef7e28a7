using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Queries;

/// <param name="Unsettled">Why it must not go out as it is; null for what may, and for what is out.</param>
internal sealed record LetterReading(IReadOnlyList<CarriedRequest> Requests, Refusal? Unsettled);

/// <summary>Which requests about certificates a document carries.</summary>
internal sealed class CarriedRequests(IRequestLetters letters, LetterRule rule)
{
    /// <summary>Null for every document that is no such letter.</summary>
    public async Task<LetterReading?> Of(Outgoing document, CancellationToken cancel) => document.LetterRevision is null ? null
        : new LetterReading(await letters.Carried(document.Id, cancel), document.State is OutgoingState.Issued or OutgoingState.Withdrawn ? null : await rule.Check(document, cancel));
}
