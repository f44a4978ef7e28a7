using CuuLong.Documents.Model;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>A letter goes on its way only while it says what its requests ask.</summary>
internal sealed class LetterRule(IRequestLetters letters)
{
    public async ValueTask<Refusal?> Check(Outgoing document, CancellationToken cancel) =>
        document.LetterRevision is { } revision ? await letters.Unsettled(document.Id, revision, cancel) : null;
}
