using CuuLong.Platform.Access;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Letters;

internal sealed record OtherRequest(Guid Id, string HolderName, string? HolderTitle);

/// <param name="Letter">The letter last written for the request; null when there was none.</param>
/// <param name="Unable">Why no letter can be written here now; <paramref name="Leaders"/> and <paramref name="Others"/> are what one can be written with.</param>
internal sealed record LetterSeen(RequestLetter? Letter, LetterDocument? Document, Refusal? Unable, IReadOnlyList<Member> Leaders, IReadOnlyList<OtherRequest> Others)
{
    public bool UnderWay => Letter is { State: LetterState.Open };
}

/// <summary>What the page of a request shows of its letter.</summary>
internal sealed class LetterDesk(SigningDb db, LetterHope hope, Acting acting)
{
    public async Task<LetterSeen> Of(CertificateRequest request, CancellationToken cancel)
    {
        var letter = request.LetterId is { } id ? await db.Letters.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancel) : null;
        var document = letter is null ? null : await hope.Document(letter.Id, cancel);
        if (request.State != RequestState.Confirmed || letter is { State: LetterState.Open } || !acting.Actor.May(Rights.Manage)) return new(letter, document, null, [], []);
        var able = await hope.Of(request.AgencyId, cancel);
        return able.Refused ? new(letter, document, able.Refusal, [], []) : new(letter, document, null, able.Value, await Others(request, cancel));
    }

    private Task<List<OtherRequest>> Others(CertificateRequest request, CancellationToken cancel) => db.Requests.AsNoTracking()
        .Where(r => r.Kind == request.Kind && r.State == RequestState.Confirmed && r.Id != request.Id && !db.Letters.Any(l => l.Id == r.LetterId && l.State == LetterState.Open))
        .OrderBy(r => r.Id).Take(WriteLetter.Most - 1).Select(r => new OtherRequest(r.Id, r.HolderName, r.HolderTitle)).ToListAsync(cancel);
}
