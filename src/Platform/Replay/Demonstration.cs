using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <summary>Plays the pack's demonstration into a new installation, through the same operations, ending now.</summary>
public sealed class Demonstration(IServiceProvider services, Action<string> tell)
{
    public const string Profile = "demo.yaml";

    private readonly Ledger ledger = new(services.GetRequiredService<IServiceScopeFactory>(), "demo");

    public async Task<bool> IsLoaded(CancellationToken cancel) => await ledger.Begun(cancel) is not null;

    public async Task Load(DemoFile file, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        var timeline = new Timeline(now.Day().AddDays(-file.Days), now.Day(), services.WorksOn());
        var organisations = services.GetRequiredService<IOrganisations>();
        Unit[] agencies = [.. file.Agencies.Select(key => organisations.ByKey(key) is { IsAgency: true } agency && agency.ExistsOn(now.Day())
            ? agency : throw file.Place.Wrong("agencies", $"«{key}» không phải một cơ quan đang tồn tại."))];
        foreach (var person in file.People) await Employ(file, person, organisations, timeline, cancel);

        // People to try with are there before the first day, so the streams meet them among the staff.
        services.GetRequiredService<ReplayStart>().Existing = 0;
        var stage = new Stage("demo", file.Seed, 1, timeline, agencies, now);
        var result = await new Performance(services, stage, file.Place, file.Streams, tell).Play(ledger, new Ledger.Beginning("demo", "1", 0), cancel);
        if (result.Failure is { } failure) throw new InvalidOperationException(failure);
    }

    private async Task Employ(DemoFile file, DemoPerson person, IOrganisations organisations, Timeline timeline, CancellationToken cancel)
    {
        var unit = organisations.ByKey(person.Unit) ?? throw person.Place.Wrong("unit", $"không có đơn vị «{person.Unit}».");
        await using var scope = new StepScope(services.CreateAsyncScope(), _ => default);
        Moment.Current = scope.Moment;
        scope.Moment.Set(timeline.Start(Timeline.Opening), Ids.Named($"demo/{person.UserName}"));
        scope.Request = Ids.Named($"demo/{person.UserName}");
        scope.As(Actor.System with { AgencyId = unit.AgencyId, UnitId = unit.Id });
        var made = await scope.Get<CreateAccount>().Run(new(person.Name, unit.Id, person.Title, person.Role, person.UserName, null, file.Password), cancel);
        Moment.Current = null;
        if (made.Refused) throw person.Place.Wrong("user_name", $"không tạo được tài khoản này ({made.Refusal.Code}).");
    }
}
