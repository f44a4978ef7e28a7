using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

public sealed class Numbering : IAsyncLifetime
{
    private Office office = null!;

    public async ValueTask InitializeAsync() => office = await Open();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_typed_number_is_taken_only_when_it_is_the_next()
    {
        await office.Issue(await office.Signed());
        var id = await office.Signed();

        var skips = await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id, Number: 9)));
        var taken = await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id, Number: 1)));
        var next = await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id, Number: 2)));

        Assert.Equal("documents.number-skips", skips.Refusal?.Code);
        Assert.Equal("documents.number-taken", taken.Refusal?.Code);
        Assert.Equal("02/BC-STTTT", Value(next).Notation);
    }

    [Theory]
    [InlineData(7, "CV", "STTTT", "VP", "07/STTTT-VP")]
    [InlineData(7, "CV", "STTTT", "", "07/STTTT")]
    [InlineData(284, "BC", "SKHCN", "VP", "284/BC-SKHCN")]
    [InlineData(5, "QyĐ", "UBND", "", "05/QyĐ-UBND")]
    public void A_notation_reads_as_the_decree_writes_it(long number, string type, string agency, string unit, string expected) =>
        Assert.Equal(expected, Notation.Of(number, DocumentType.Find(type)!, agency, unit));

    [Fact]
    public void There_are_29_kinds_of_documents() => Assert.Equal(29, DocumentType.All.Count);

    [Fact]
    public async Task What_is_signed_on_the_last_day_and_issued_in_the_new_year_gets_the_new_years_first_number()
    {
        office.App.Clock.Now = new DateTimeOffset(2026, 12, 31, 9, 0, 0, TimeSpan.Zero);
        await office.Issue(await office.Signed());
        var id = await office.Signed();
        office.App.Clock.Now = new DateTimeOffset(2027, 1, 2, 2, 0, 0, TimeSpan.Zero);

        var backdated = await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id, On: new DateOnly(2026, 12, 31))));
        var issued = await office.Issue(id);

        Assert.Equal("documents.outgoing.date-before-signature", backdated.Refusal?.Code);
        Assert.Equal("01/BC-STTTT", issued.Notation);
        Assert.Equal(2027, await office.Do(office.Clerk, (DocumentsDb db) => db.Outgoing.Where(o => o.Id == id).Select(o => o.Year).SingleAsync()));
    }

    [Fact]
    public async Task Clerks_issuing_at_once_leave_no_gap()
    {
        var drafts = new List<Guid>();
        for (var i = 0; i < 20; i++) drafts.Add(await office.Signed());

        var issued = await Task.WhenAll(drafts.Select(id => Task.Run(() => office.Issue(id))));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"{n:00}/BC-STTTT"), issued.Select(i => i.Notation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_impossible_day_is_refused_with_the_day_that_would_do()
    {
        var line = await office.Arrive();

        var early = await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line, ArrivedOn: new DateOnly(2026, 8, 23))));
        var future = await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line, ArrivedOn: new DateOnly(2026, 8, 25))));
        var due = await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line, Due: new DateOnly(2026, 8, 20))));

        Assert.Equal("documents.incoming.arrived-before-issue", early.Refusal?.Code);
        Assert.Equal("documents.incoming.arrived-in-future", future.Refusal?.Code);
        Assert.Equal(("documents.incoming.due-before-arrival", "Due"), (due.Refusal?.Code, due.Refusal?.Field));
    }

    [Fact]
    public async Task The_same_document_twice_is_told_to_the_clerk_who_may_still_register_it()
    {
        Guid[] lines = [await Paper(), await Paper()];
        Value(await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(lines[0]))));

        var warned = await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(lines[1])));
        var again = await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(lines[1], Again: true)));

        Assert.Equal("documents.incoming.duplicate", warned.Refusal?.Code);
        Assert.Equal(2, Value(again));
    }

    private async Task<Guid> Paper() => Value(await office.Do(office.TheirClerk, (ReceiveUpload op) => op.Run(
        new(Office.Pdf, "Bộ Tài chính", "88/BTC-NSNN", new DateOnly(2026, 8, 20), "Dự toán"))));
}
