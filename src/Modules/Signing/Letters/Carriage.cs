using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Letters;

/// <summary>Which letter under way carries a request, as acts need it; of an agency that is no more too, whose requests others close.</summary>
internal sealed class Carriage(SigningDb db)
{
    /// <summary>Null when none does: it never joined one, or that one was given up.</summary>
    public async Task<RequestLetter?> Of(CertificateRequest request, CancellationToken cancel) =>
        request.LetterId is { } id ? await db.Letters.IgnoreQueryFilters().FirstOrDefaultAsync(l => l.Id == id && l.State == LetterState.Open, cancel) : null;

    /// <summary>The letter goes on with the others; without any it is given up, and its document can only be withdrawn.</summary>
    public async Task Leave(CertificateRequest request, RequestLetter letter, CancellationToken cancel)
    {
        letter.Lose(await db.Requests.IgnoreQueryFilters().CountAsync(r => r.LetterId == letter.Id && r.Id != request.Id, cancel));
        request.Leave();
    }
}
