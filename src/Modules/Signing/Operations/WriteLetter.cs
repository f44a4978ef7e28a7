using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Data;
using CuuLong.Signing.Letters;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>
/// Soạn công văn đề nghị: one letter for a confirmed request and others of its kind. The document is drafted after the commit by the module
/// that issues documents; when it is issued, its requests are sent.
/// </summary>
internal sealed class WriteLetter(SigningDb db, Acting acting, Carriage carriage, LetterHope hope, Ids ids, TimeProvider clock) : IOperation
{
    public const int Most = 50;

    /// <param name="With">Other confirmed requests of the same kind.</param>
    /// <param name="SignerPositionId">A leader's position; null is the first of them.</param>
    public sealed record Input(Guid Id, IReadOnlyList<Guid>? With = null, Guid? SignerPositionId = null, int? Version = null);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        List<Guid> chosen = [.. new[] { input.Id }.Concat(input.With ?? []).Distinct()];
        if (chosen.Count > Most) return await db.Refuse(Refusal.On("With", "signing.letter.too-many", Most), cancel);
        var requests = await db.Requests.Where(r => chosen.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(cancel);
        if (requests.Count != chosen.Count) return await db.Refuse(Refusal.NotFound, cancel);
        var first = requests.Single(r => r.Id == input.Id);
        if (await db.ChangedSince(first.Id, first.Version, input.Version, cancel) is { } changed) return changed;
        var able = await hope.Of(acting.Actor.AgencyId, cancel);
        if (able.Refused) return await db.Refuse(able.Refusal, cancel);
        if ((input.SignerPositionId is { } wanted ? able.Value.FirstOrDefault(l => l.PositionId == wanted) : able.Value[0]) is not { } signer)
            return await db.Refuse(Refusal.On("Signer", "signing.letter.no-signer"), cancel);

        var actor = acting.Actor;
        var letter = new RequestLetter
        {
            Id = ids.New(), AgencyId = actor.AgencyId, Kind = first.Kind, UnitId = actor.UnitId, DrafterId = actor.PersonId, DrafterName = actor.Name,
            SignerPositionId = signer.PositionId, WrittenAt = clock.Instant(),
        };
        foreach (var request in requests)
        {
            var refusal = request.Kind != first.Kind ? Refusal.On("With", "signing.letter.other-kind")
                : await carriage.Of(request, cancel) is not null ? new Refusal("signing.request.in-letter", null, request.HolderName) : request.Join(letter.Id);
            if (refusal is not null) return await db.Refuse(refusal, cancel);
        }
        db.Add(letter);
        db.Raise(new LetterWanted(letter.Id, letter.AgencyId));
        return await db.Commit([.. requests.Select(r => new Deed("signing.request.letter-written", r.Id, null, new { Letter = letter.Id }))], cancel) is { } late ? late : letter.Id;
    }
}
