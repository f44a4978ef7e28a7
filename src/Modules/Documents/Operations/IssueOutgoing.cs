using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Events;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Regimes;
using CuuLong.Signing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Cấp số, ngày và phát hành, for what is signed digitally đóng dấu và phát hành: takes the next number of the year and puts a waiting line at every recipient in the same
/// transaction (NĐ 30/2020, Điều 15 and 18).
/// </summary>
internal sealed class IssueOutgoing(
    DocumentsDb db, Offices offices, Receipts receipts, Sealing sealing, Annexes annexes, WrittenPages pages, LetterRule letters, IRegimes regimes, TimeProvider clock) : IOperation
{
    /// <summary>One series of the agency for all its administrative documents.</summary>
    public const string Book = "di";

    /// <param name="Number">As typed; refused unless it is the next one. Null takes the next.</param>
    /// <param name="On">Day of issue; null is today.</param>
    public sealed record Input(Guid Id, long? Number = null, DateOnly? On = null, int? Version = null);

    public sealed record Result(string Notation, IReadOnlyList<Receipt> Receipts);

    public async Task<Outcome<Result>> Run(Input input, CancellationToken cancel = default)
    {
        var seal = await sealing.Seal(input.Id, cancel);
        if (seal.Refused) return await db.Refuse(seal.Refusal, cancel);
        var ahead = seal.Value is null ? await SetAhead(input, cancel) : null;
        await db.Begin(cancel);
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } document) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(document.Id, document.Version, input.Version, cancel) is { } changed) return changed;
        if (document.State != OutgoingState.Signed) return await db.Refuse(document.WrongState(), cancel);
        if (await letters.Check(document, cancel) is { } unsettled) return await db.Refuse(unsettled, cancel);
        var today = clock.Today();
        // Signed digitally, number and day were decided before and stand on the page.
        var on = document.Digital ? document.IssuedOn!.Value : input.On ?? today;
        if (!document.Digital && await DateRefused(document, on, today, cancel) is { } wrongDay) return await db.Refuse(wrongDay, cancel);
        if (await offices.Gone(document.RecipientIds, today, cancel) is { Count: > 0 } gone) return await db.Refuse(DraftRules.Gone(gone), cancel);

        if (document.Digital)
        {
            if (seal.Value is not { } done || done.Of != document.PdfHash) return await db.Refuse(new Refusal("kernel.changed-meanwhile"), cancel);
            document.Seal(done.Pdf, done.Verdict.Verdict == Verdict.Valid, done.Verdict.Level, clock.Instant());
            foreach (var annex in await annexes.Of(document, cancel))
            {
                if (done.Annexes.FirstOrDefault(a => a.Id == annex.Id && a.Of == annex.PdfHash) is not { } signed) return await db.Refuse(new Refusal("kernel.changed-meanwhile"), cancel);
                annex.Seal(signed.Pdf, signed.Verdict);
            }
        }
        var number = await db.NumberFor(document, on.Year, cancel);
        var before = OutgoingNumbers.Renumbering(document, on.Year);
        if (input.Number is { } typed && typed != number)
            return await db.Refuse(Refusal.On("Number", typed < number ? "documents.number-taken" : "documents.number-skips", Notation.Number(typed), Notation.Number(number)), cancel);

        var (notation, agency) = (Named(document, number), (await offices.Find(document.AgencyId, cancel))!.Name);
        if (document.Issue(Book, number, notation, on, clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        document.Regime = regimes.Governing("documents", on)?.Key;

        if (!document.Digital)
        {
            var page = await pages.Keep(document, OnPaper(document, number, notation, on), ahead, cancel);
            if (page.Refused) return await db.Refuse(page.Refusal, cancel);
            if (page.Value is { } printed) document.Print(printed.Hash, printed.Marks);
        }

        var lines = receipts.PutAt(document, agency, seal.Value?.Verdict);
        await receipts.FinishAnswered(document, cancel);
        db.Raise(new DocumentIssued(document.Id, document.AgencyId, agency, notation, document.Subject, lines));
        if (document.LetterRevision is not null) db.Raise(new LetterIssued(document.Id, notation, on));
        var evidence = new
        {
            notation, on, Pdf = document.PdfHash, Seal = seal.Value?.Serial, document.SealLevel, seal.Value?.Short,
            Annexes = seal.Value is { Annexes.Count: > 0 } s ? s.Annexes.Select(a => a.Pdf) : null, Recipients = lines.Count,
        };
        var deed = new Deed("documents.outgoing.issued", document.Id, null, evidence);
        return await db.Commit([deed, .. before], cancel) is { } late ? late : new Result(notation, lines);
    }

    /// <summary>For what is signed on paper, with the number that is next just now. Whatever stands in the way is refused later, by its own words.</summary>
    private async Task<WrittenPages.Ahead?> SetAhead(Input input, CancellationToken cancel)
    {
        if (await db.Peek<Outgoing>(input.Id, cancel) is not { State: OutgoingState.Signed, Digital: false, LetterRevision: null } document) return null;
        var on = input.On ?? clock.Today();
        var number = await db.LikelyNumber(document, on.Year, cancel);
        return await pages.SetAhead(document, OnPaper(document, number, Named(document, number), on), cancel);
    }

    private string Named(Outgoing document, long number) => offices.NotationOf(number, document.Type, document.AgencyId, document.UnitId);

    private static WrittenPages.Issue OnPaper(Outgoing document, long number, string notation, DateOnly on) =>
        new(number, notation, on, null, document.SignedAs is { } kind ? (kind, document.SignedTitle!, document.SignedBy!) : null);

    /// <summary>From the day of signature to today, within this year, and never before the last one of the book.</summary>
    private async Task<Refusal?> DateRefused(Outgoing document, DateOnly on, DateOnly today, CancellationToken cancel)
    {
        if (on == today) return null;
        if (on > today) return Refusal.On("On", "documents.outgoing.date-future", today);
        if (on < document.SignedAt!.Value.Day() || on.Year != today.Year) return Refusal.On("On", "documents.outgoing.date-before-signature", document.SignedAt.Value.Day());
        var last = await db.Outgoing.Where(o => o.AgencyId == document.AgencyId && o.Book == Book && o.Year == on.Year)
            .OrderByDescending(o => o.Number).Select(o => o.IssuedOn).FirstOrDefaultAsync(cancel);
        return on < last ? Refusal.On("On", "documents.outgoing.date-before-last", last) : null;
    }
}
