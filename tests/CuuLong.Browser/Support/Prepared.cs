using CuuLong.Host;
using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;
using CuuLong.Reporting.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Browser.Support;

/// <summary>An installation with the province's pack and the people of the journeys, before its server starts.</summary>
internal static class Prepared
{
    /// <param name="Token">The key on the deputy's token.</param>
    public sealed record Place(Unit[] Offices, IReadOnlyList<AccessCheck.Route> Routes, CuuLong.Signing.Cms.ISignatureKey Token);

    public static async Task<Place> In(string folder)
    {
        var services = await App.OpenServices(new Installation(folder, Database.Sqlite(Path.Combine(folder, "cuulong.db")), Repository.Path("packs", "travinh")), ModuleCatalog.Find(), null);
        await services.LoadPack();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var reporting = scope.ServiceProvider.GetRequiredService<ReportingAgency>().Id;
        var offices = (await scope.ServiceProvider.GetRequiredService<PlatformDb>().Units.AsNoTracking().Where(u => u.Kind == UnitKind.Department).OrderBy(u => u.Order).ToListAsync())
            .Where(u => u.IsAgency && u.ExistsOn(today)).OrderByDescending(u => u.Id == reporting).Take(2).ToArray();
        foreach (var person in Person.All) await Employ(services, offices[person.Office], person);
        var token = await Signatures.Prepare(services, offices);
        return new Place(offices, await AccessCheck.Routes(services), token);
    }

    private static async Task Employ(IServiceProvider services, Unit office, Person person)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System with { AgencyId = office.AgencyId });
        var made = await scope.ServiceProvider.GetRequiredService<CreateAccount>()
            .Run(new(person.Name, office.Id, person.Title, person.Role, person.UserName, null, Person.Password));
        if (made.Refused) throw new InvalidOperationException($"{person.UserName}: {made.Refusal.Code}");
        if (person.TwoStep)
            await scope.ServiceProvider.GetRequiredService<PlatformDb>().Accounts.Where(a => a.UserName == person.UserName).ExecuteUpdateAsync(set => set.SetProperty(a => a.TwoFactorEnabled, true));
    }
}
