using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

public sealed class NumbersOverNewYear
{
    [Fact]
    public async Task A_number_prepared_in_the_old_year_and_signed_in_the_new_is_given_up_on_record_and_the_new_book_begins_at_one()
    {
        await using var office = await SigningOffice.Open(now: new(2026, 12, 31, 2, 0, 0, TimeSpan.Zero));
        var id = await office.ToSign();
        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));
        office.App.Clock.Now = new(2027, 1, 2, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal("documents.sign.day-passed", (await office.Do(office.Signer, (SignOutgoing op) => op.Run(new(id, "x")))).Refusal!.Code);

        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));
        var shown = await office.Do(office.Signer, (DocumentsDb db) => db.Outgoing.AsNoTracking().SingleAsync(o => o.Id == id));
        Value(await office.Do(office.Signer, (SignOutgoing op) => op.Run(new(id, shown.PdfHash!))));
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));

        var issued = await office.Do(office.Signer, (DocumentsDb db) => db.Outgoing.AsNoTracking().SingleAsync(o => o.Id == id));
        Assert.Equal((2027, 1L, new DateOnly(2027, 1, 2)), (issued.Year, issued.Number, issued.IssuedOn));
        var given = await office.Do(office.Signer, (DocumentsDb db) => db.Set<DeedRecord>().Where(d => d.Act == "documents.outgoing.number-given-up").ToListAsync());
        Assert.Contains("01/BC-STTTT", Assert.Single(given).Evidence);
        Assert.Contains("2026", given[0].Evidence);
    }

    [Fact]
    public async Task A_draft_that_is_dropped_with_its_number_says_which_number_was_given_up()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));
        Value(await office.Do(office.Signer, (ReturnOutgoing op) => op.Run(new(id, "Không còn cần văn bản này nữa"))));

        Value(await office.Do(office.Drafter, (WithdrawDraft op) => op.Run(new(id))));

        Assert.Equal(1, await office.Do(office.Signer, (DocumentsDb db) => db.Set<DeedRecord>().CountAsync(d => d.SubjectId == id && d.Act == "documents.outgoing.number-given-up" && d.Evidence!.Contains("01/BC-STTTT"))));
    }
}
