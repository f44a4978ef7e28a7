using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Letters;

internal sealed class RequestLetters(SigningDb db, LetterText texts, ManagingBodies bodies, IOrganisations organisations, TimeProvider clock) : IRequestLetters
{
    public ModuleDb Db => db;

    public async Task<Outcome<LetterContent>> Read(Guid letter, CancellationToken cancel = default)
    {
        if (await db.Letters.AsNoTracking().FirstOrDefaultAsync(l => l.Id == letter, cancel) is not { } row) return Refusal.NotFound;
        if (row.State != LetterState.Open) return new Refusal(row.State == LetterState.Issued ? "signing.letter.is-issued" : "signing.letter.is-empty");
        var to = bodies.Of(row.AgencyId, clock.Today());
        if (to.Refused) return to.Refusal;
        var lines = await Lines(letter, cancel);
        var text = texts.Of(organisations.Get(row.AgencyId).Name, to.Value, row.Kind, lines);
        return new LetterContent(row.Revision, row.UnitId, row.DrafterId, row.DrafterName, row.SignerPositionId, LetterText.Subject(row.Kind), text,
            to.Value.Manager is { } manager ? [manager.Id] : [], to.Value.Manager is null ? to.Value.Provider : null);
    }

    public async Task<IReadOnlyList<CarriedRequest>> Carried(Guid letter, CancellationToken cancel = default)
    {
        var rows = await db.Requests.AsNoTracking().Where(r => r.LetterId == letter).OrderBy(r => r.Id).Select(r => new { r.Id, r.Kind, r.HolderName, r.State }).ToListAsync(cancel);
        return [.. rows.Select(r => new CarriedRequest(r.Id, $"/signing/requests/{r.Id}", $"signing.request.kind.{r.Kind}", r.HolderName, $"signing.request.state.{r.State}"))];
    }

    public async Task<Refusal?> Unsettled(Guid letter, int revision, CancellationToken cancel = default)
    {
        var now = await db.Letters.AsNoTracking().Where(l => l.Id == letter).Select(l => new { l.State, l.Revision }).FirstOrDefaultAsync(cancel);
        if (now is null or { State: LetterState.GivenUp }) return new Refusal("signing.letter.is-empty");
        return now.State == LetterState.Open && now.Revision != revision ? new Refusal("signing.letter.changed") : null;
    }

    public async Task Issued(Guid letter, string notation, DateOnly on, CancellationToken cancel = default)
    {
        if (await db.Letters.FirstOrDefaultAsync(l => l.Id == letter, cancel) is not { State: LetterState.Open } row) return;
        row.Issue();
        foreach (var request in await db.Requests.Where(r => r.LetterId == letter && r.State == RequestState.Confirmed).ToListAsync(cancel))
            if (request.Send(notation, clock.Instant(), on) is null)
                db.Note(new Deed("signing.request.sent", request.Id, null, new { request.Letter, On = on, Document = letter }));
    }

    public async Task GivenUp(Guid letter, string? why, CancellationToken cancel = default)
    {
        if (await db.Letters.FirstOrDefaultAsync(l => l.Id == letter, cancel) is not { State: LetterState.Open } row) return;
        row.GiveUp(why);
        foreach (var request in await db.Requests.Where(r => r.LetterId == letter).Select(r => r.Id).ToListAsync(cancel))
            db.Note(new Deed("signing.request.letter-given-up", request, why));
    }

    public async Task Returned(Guid letter, Guid by, string why, CancellationToken cancel = default)
    {
        if (await db.Letters.FirstOrDefaultAsync(l => l.Id == letter, cancel) is not { State: LetterState.Issued } row) return;
        var requests = await db.Requests.Where(r => r.LetterId == letter).ToListAsync(cancel);
        var on = requests.Select(r => r.LetterOn).OfType<DateOnly>().FirstOrDefault(clock.Today());
        if (bodies.Of(row.AgencyId, on) is not { Refused: false, Value.Manager: { } manager } || manager.Id != by) return;
        row.Return(why);
        foreach (var request in requests.Where(r => r.ComeBack())) db.Note(new Deed("signing.request.letter-returned", request.Id, why, new { Document = letter }));
    }

    private async Task<IReadOnlyList<LetterLine>> Lines(Guid letter, CancellationToken cancel)
    {
        var requests = await db.Requests.AsNoTracking().Where(r => r.LetterId == letter && r.State == RequestState.Confirmed).OrderBy(r => r.Id).ToListAsync(cancel);
        var about = requests.Select(r => r.CertificateId).OfType<Guid>().ToList();
        // A revocation may be about what an agency that is no more left behind.
        var certificates = await db.Certificates.IgnoreQueryFilters().AsNoTracking().Where(c => about.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        return [.. requests.Select(r => new LetterLine(r, r.CertificateId is { } id ? certificates.GetValueOrDefault(id) : null))];
    }
}
