using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Events;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Outcomes;
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
        var number = document.Number is { } given && document.Year == on.Year ? given : await db.TakeNumber(document.AgencyId, Book, on.Year, cancel);
        if (input.Number is { } typed && typed != number)
            return await db.Refuse(Refusal.On("Number", typed < number ? "documents.number-taken" : "documents.number-skips", Notation.Number(typed), Notation.Number(number)), cancel);

        var agency = (await offices.Find(document.AgencyId, cancel))!;
        var unit = document.UnitId == document.AgencyId ? null : await offices.Find(document.UnitId, cancel);
        var notation = Notation.Of(number, DocumentType.Find(document.Type)!, agency.Notation, unit?.Notation ?? "");
        if (document.Issue(Book, number, notation, on, clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        document.Regime = regimes.Governing("documents", on)?.Key;

        if (!document.Digital)
        {
            var page = await pages.Keep(document, new(number, notation, on, null, document.SignedAs is { } kind ? (kind, document.SignedTitle!, document.SignedBy!) : null), cancel);
            if (page.Refused) return await db.Refuse(page.Refusal, cancel);
            if (page.Value is { } printed) document.Print(printed.Hash, printed.Marks);
        }

        var lines = receipts.PutAt(document, agency.Name, seal.Value?.Verdict);
        await receipts.FinishAnswered(document, cancel);
        db.Raise(new DocumentIssued(document.Id, document.AgencyId, agency.Name, notation, document.Subject, lines));
        if (document.LetterRevision is not null) db.Raise(new LetterIssued(document.Id, notation, on));
        var evidence = new
        {
            notation, on, Pdf = document.PdfHash, Seal = seal.Value?.Serial, document.SealLevel, seal.Value?.Short,
            Annexes = seal.Value is { Annexes.Count: > 0 } s ? s.Annexes.Select(a => a.Pdf) : null, Recipients = lines.Count,
        };
        var deed = new Deed("documents.outgoing.issued", document.Id, null, evidence);
        return await db.Commit(deed, cancel) is { } late ? late : new Result(notation, lines);
    }

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
