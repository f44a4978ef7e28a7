using CuuLong.Documents.Data;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Regimes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

public sealed class GovernedBy
{
    [Fact]
    public async Task A_record_says_which_decree_governed_it_and_keeps_saying_so_when_another_comes()
    {
        await using var office = await Open();
        var change = new DateOnly(2026, 9, 1);
        await office.App.Given.Save(Decree("nd-30-2020", "30/2020/NĐ-CP", new(2020, 3, 5), change), Decree("nd-99-2026", "99/2026/NĐ-CP", change, null));
        office.App.Services.GetRequiredService<Freshness>().Changed();

        var id = await office.Signed();
        var line = (await office.Issue(id)).Receipts[0].LineId;
        office.App.Clock.Now = new(2026, 9, 3, 2, 0, 0, TimeSpan.Zero);
        Value(await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line))));

        Assert.Equal("nd-30-2020", await office.Do(office.Clerk, (DocumentsDb db) => db.Outgoing.Where(o => o.Id == id).Select(o => o.Regime).SingleAsync()));
        Assert.Equal("nd-99-2026", (await office.Line(line)).Regime);
        Assert.Equal("30/2020/NĐ-CP", (await office.App.Browser(office.Clerk).Page($"/outgoing/{id}")).QuerySelector(".facts a[href='/regimes']")!.TextContent);
        Assert.Equal("99/2026/NĐ-CP", (await office.App.Browser(office.TheirClerk).Page($"/incoming/{line}")).QuerySelector(".facts a[href='/regimes']")!.TextContent);
    }

    private static Regime Decree(string key, string number, DateOnly from, DateOnly? to) =>
        new() { Id = Guid.CreateVersion7(), Key = key, Subject = "documents", Number = number, Title = "Nghị định về công tác văn thư", ValidFrom = from, ValidTo = to };
}
