using System.Security.Cryptography;
using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <param name="NotBegun">Nothing of it is there.</param>
/// <param name="Begun">A part is: it was stopped, and can be gone on with.</param>
public enum DemoState { NotBegun, Begun, Loaded }

/// <summary>Plays the pack's demonstration into a new installation, through the same operations, ending now; or goes on where a stopped one was.</summary>
public sealed class Demonstration(IServiceProvider services, Action<string> tell)
{
    public const string Profile = "demo.yaml";

    private readonly Ledger ledger = new(services.GetRequiredService<IServiceScopeFactory>(), "demo");

    /// <summary>One that was begun before the hour of its end was kept is taken for loaded: it cannot be gone on with.</summary>
    public async Task<DemoState> State(CancellationToken cancel) =>
        await ledger.Begun(cancel) is not { } begun ? DemoState.NotBegun
        : begun.At is null || await ledger.Ended(cancel) ? DemoState.Loaded : DemoState.Begun;

    public async Task Load(Pack pack, CancellationToken cancel)
    {
        var file = pack.Read<DemoFile>(Profile);
        var beginning = await Begin(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pack.Text(Profile)))), cancel);
        var now = beginning.At!.Value;
        var timeline = new Timeline(now.Day().AddDays(-file.Days), now.Day(), services.WorksOn());
        await ledger.Recall(timeline.First.AddDays(-60).Start(), now.AddDays(1), cancel);
        var organisations = services.GetRequiredService<IOrganisations>();
        Unit[] agencies = [.. file.Agencies.Select(key => organisations.ByKey(key) is { IsAgency: true } agency && agency.ExistsOn(now.Day())
            ? agency : throw file.Place.Wrong("agencies", $"«{key}» không phải một cơ quan đang tồn tại."))];
        foreach (var person in file.People) await Employ(file, person, organisations, timeline, cancel);

        // People to try with are there before the first day, so the streams meet them among the staff.
        services.GetRequiredService<ReplayStart>().Existing = 0;
        var stage = new Stage("demo", file.Seed, 1, timeline, agencies, now);
        var result = await new Performance(services, stage, file.Place, file.Streams, tell).Play(ledger, beginning, cancel);
        if (result.Failure is { } failure) throw new InvalidOperationException(failure);
        await ledger.End(result.Operations, cancel);
    }

    /// <summary>It is begun before anything else is written, so that whatever is there of it can be gone on with.</summary>
    private async Task<Ledger.Beginning> Begin(string profile, CancellationToken cancel)
    {
        if (await ledger.Begun(cancel) is not { } begun)
        {
            var now = TimeProvider.System.GetUtcNow();
            await ledger.Begin(begun = new(profile, "1", 0, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond))), cancel);
        }
        return begun.Profile == profile ? begun : throw new UsageException(
            "Lần nạp dữ liệu mẫu trước bị dừng giữa chừng và tệp demo.yaml đã đổi từ đó, nên không nạp tiếp được. Trả lại tệp cũ, hoặc bắt đầu lại ở thư mục dữ liệu khác bằng --data.");
    }

    private async Task Employ(DemoFile file, DemoPerson person, IOrganisations organisations, Timeline timeline, CancellationToken cancel)
    {
        var unit = organisations.ByKey(person.Unit) ?? throw person.Place.Wrong("unit", $"không có đơn vị «{person.Unit}».");
        var request = Ids.Named($"demo/{person.UserName}");
        if (ledger.Accepted.ContainsKey(request)) return;
        await using var scope = new StepScope(services.CreateAsyncScope(), _ => default);
        Moment.Current = scope.Moment;
        scope.Moment.Set(timeline.Start(Timeline.Opening), request);
        scope.Request = request;
        scope.As(Actor.System with { AgencyId = unit.AgencyId, UnitId = unit.Id });
        var made = await scope.Get<CreateAccount>().Run(new(person.Name, unit.Id, person.Title, person.Role, person.UserName, null, file.Password), cancel);
        Moment.Current = null;
        if (made.Refused) throw person.Place.Wrong("user_name", $"không tạo được tài khoản này ({made.Refusal.Code}).");
    }
}
