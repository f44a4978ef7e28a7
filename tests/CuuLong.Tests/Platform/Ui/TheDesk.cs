using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Ui;

public sealed class TheDesk
{
    [Fact]
    public async Task Modules_fill_it_in_order_and_as_far_as_one_may_see()
    {
        await using var app = await TestApp.Start(adjust: b =>
        {
            b.Services.AddScoped<IHomeLedger>(_ => new Cells(2, "", new LedgerCell("Chờ ký", 1234, "/b", Tone: Tone.Indigo)));
            b.Services.AddScoped<IHomeLedger>(_ => new Cells(1, "", new LedgerCell("Quá hạn", 2, "/a", "lâu nhất 4 ngày", Tone.Son, "clock")));
            b.Services.AddScoped<IHomeLedger>(_ => new Cells(3, "platform.gallery", new LedgerCell("Của quản trị", 9, "/c")));
            b.Services.AddScoped<IMenuBadge, Badge>();
        });
        var agency = await app.Given.Agency();
        var clerk = await app.Given.Person(agency, Roles.Clerk);

        var page = await app.Browser(clerk).Page("/");

        Assert.Equal(["Quá hạn", "Chờ ký"], page.QuerySelectorAll(".ledger a").Take(2).Select(a => a.QuerySelector(".t")!.TextContent.Trim()));
        Assert.Equal("1.234", page.QuerySelector(".ledger a[href='/b'] b")!.TextContent);
        Assert.DoesNotContain("Của quản trị", page.Body!.TextContent);
        Assert.Equal("99+", page.QuerySelector(".rail a[href='/'] .n")!.TextContent);
    }

    private sealed class Cells(int order, string permission, LedgerCell cell) : IHomeLedger
    {
        public int Order => order;
        public string Permission => permission;
        Task<IReadOnlyList<LedgerCell>> IHomeLedger.Cells(CancellationToken cancel) => Task.FromResult<IReadOnlyList<LedgerCell>>([cell]);
    }

    private sealed class Badge : IMenuBadge
    {
        public string Url => "/";
        public Task<int> Count(CancellationToken cancel) => Task.FromResult(120);
    }
}
