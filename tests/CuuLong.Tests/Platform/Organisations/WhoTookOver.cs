using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Tests.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Organisations;

/// <summary>Whose closed records an agency reads: only of those it took over wholly.</summary>
public sealed class WhoTookOver(SharedApp.Sqlite shared) : IClassFixture<SharedApp.Sqlite>, IAsyncLifetime
{
    private static readonly DateOnly Earlier = new(2026, 8, 25), Day = new(2026, 9, 1);
    private readonly TestApp app = shared.App;
    private Actor province = null!;
    private Unit old = null!, one = null!, two = null!;

    private IOrganisations Offices => app.Services.GetRequiredService<IOrganisations>();

    public async ValueTask InitializeAsync()
    {
        var clerk = await app.Given.Person(await app.Given.Agency("Sở Quản trị"), Roles.Administrator);
        province = clerk with { Permissions = [.. clerk.Permissions, OrganisationRights.AllAgencies] };
        (old, one, two) = (await app.Given.Agency("Sở Cũ"), await app.Given.Agency("Sở Một"), await app.Given.Agency("Sở Hai"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_only_one_to_whom_work_went_on_the_day_of_the_end()
    {
        await Gives(SuccessionKind.Transfer, one, Day);
        await Ends();
        Assert.Equal([old.Id], Offices.Forebears(one.Id, Day));
        Assert.Empty(Offices.Forebears(one.Id, Day.AddDays(-1)));
    }

    [Fact]
    public async Task Nobody_when_it_was_divided()
    {
        await Gives(SuccessionKind.Split, one, Day);
        await Gives(SuccessionKind.Transfer, two, Day);
        await Ends();
        Assert.Empty(Offices.Forebears(one.Id, Day).Concat(Offices.Forebears(two.Id, Day)));
    }

    [Fact]
    public async Task Nobody_when_only_a_part_had_gone_before_it_was_abolished()
    {
        await Gives(SuccessionKind.Transfer, one, Earlier);
        await Ends();
        Assert.Empty(Offices.Forebears(one.Id, Day));
        Assert.Contains(Offices.After(old.Id), e => e.Kind == SuccessionKind.Abolish);
    }

    [Fact]
    public async Task Back_through_time_and_past_what_was_transferred_before()
    {
        await Gives(SuccessionKind.Transfer, two, Earlier);
        await Gives(SuccessionKind.Merge, one, Day);
        Assert.False((await app.As(province, s => s.GetRequiredService<SucceedUnit>().Run(new(one.Id, SuccessionKind.Merge, Day.AddDays(1), "3/NQ", two.Id, CarryPeople: true)))).Refused);
        Assert.Equal([one.Id, old.Id], Offices.Forebears(two.Id, Day.AddDays(1)));
        Assert.Equal([old.Id], Offices.Forebears(one.Id, Day));
        Assert.Empty(Offices.Forebears(two.Id, Day));
    }

    private async Task Gives(SuccessionKind how, Unit to, DateOnly on) =>
        Assert.False((await app.As(province, s => s.GetRequiredService<SucceedUnit>().Run(new(old.Id, how, on, "1/NQ", to.Id, CarryPeople: true)))).Refused);

    private async Task Ends() => Assert.False((await app.As(province, s => s.GetRequiredService<EndUnit>().Run(new(old.Id, Day, "2/NQ")))).Refused);
}
