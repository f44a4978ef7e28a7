using CuuLong.Platform;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Queries;

namespace CuuLong.Signing.Letters;

/// <summary>Whether the actor can have a letter written now: someone receives it, someone drafts it, someone signs it.</summary>
internal sealed class LetterHope(IEnumerable<ILetterDocuments> documents, ManagingBodies bodies, People people, TimeProvider clock)
{
    /// <returns>The leaders who may sign, at least one; or what is missing.</returns>
    public async Task<Outcome<List<Member>>> Of(Guid agency, CancellationToken cancel)
    {
        if (documents.FirstOrDefault() is not { MayDraft: true }) return new Refusal("signing.letter.may-not-draft");
        if (bodies.Of(agency, clock.Today()).Refusal is { } nowhere) return nowhere;
        var leaders = await people.Leaders(agency, cancel);
        return leaders.Count == 0 ? new Refusal("signing.letter.no-leader") : leaders;
    }

    /// <summary>The document of a letter; null until it is drafted.</summary>
    public async Task<LetterDocument?> Document(Guid letter, CancellationToken cancel) =>
        documents.FirstOrDefault() is { } desk ? await desk.Of(letter, cancel) : null;
}
