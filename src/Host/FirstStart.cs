using System.Security.Cryptography;
using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;
using CuuLong.Platform.Verbs;

namespace CuuLong.Host;

/// <summary>What an installation without accounts gets: the demonstration, or with --empty an administrator.</summary>
internal static class FirstStart
{
    public static async Task Run(VerbContext context, IServiceProvider services, CancellationToken cancel)
    {
        var pack = services.GetRequiredService<Pack>();
        var demo = await new Demonstration(services, Console.WriteLine).State(cancel);
        if (context.Line.Has("empty"))
        {
            if (demo != DemoState.NotBegun) throw new UsageException("Kho dữ liệu này đã nạp dữ liệu mẫu với mật khẩu chung, không dùng làm bản cài thật được. Chọn thư mục khác bằng --data (hoặc kho khác bằng --database) rồi chạy lại với --empty; muốn mở dữ liệu mẫu thì bỏ --empty.");
            if (!await HasAccounts(services, cancel)) await CreateAdministrator(services, pack, cancel);
            return;
        }
        if (!pack.Has(Demonstration.Profile)) return;
        if (demo == DemoState.Begun || (demo == DemoState.NotBegun && !await HasAccounts(services, cancel)))
        {
            await LoadDemo(context, pack, demo == DemoState.Begun, cancel);
            demo = DemoState.Loaded;
        }
        if (demo == DemoState.Loaded) Introduce(pack.Read<DemoFile>(Demonstration.Profile));
    }

    private static async Task<bool> HasAccounts(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        return await db.Where.Ask($"SELECT 1 FROM {db.Table("accounts")} LIMIT 1", [], _ => true, cancel) is not [];
    }

    private static async Task LoadDemo(VerbContext context, Pack pack, bool again, CancellationToken cancel)
    {
        Console.WriteLine(again ? "Lần trước dừng khi đang nạp dữ liệu mẫu: nạp tiếp phần còn lại…" : "Lần chạy đầu: nạp dữ liệu mẫu (khoảng một phút)…");
        var services = await context.OpenReplay();
        await new Demonstration(services, Console.WriteLine).Load(pack, cancel);
        await ((IAsyncDisposable)services).DisposeAsync();
    }

    private static async Task CreateAdministrator(IServiceProvider services, Pack pack, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var office = services.GetRequiredService<IOrganisations>().ByKey(pack.Info.Office) ?? throw new UsageException("Gói cấu hình không nêu cơ quan đứng đầu («office» trong pack.yaml).");
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System with { AgencyId = office.AgencyId, UnitId = office.Id });
        var password = $"{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 9)}-{RandomNumberGenerator.GetString("23456789", 5)}";
        var made = await scope.ServiceProvider.GetRequiredService<CreateAccount>()
            .Run(new("Quản trị hệ thống", office.Id, "Quản trị hệ thống", $"{Roles.Administrator} {Roles.System}", "quantri", null, password), cancel);
        if (made.Refused) throw new InvalidOperationException(made.Refusal.Code);
        Console.WriteLine($"Đã tạo quản trị viên: quantri / {password}  (chỉ in một lần; đổi ngay sau khi đăng nhập)");
    }

    private static void Introduce(DemoFile demo)
    {
        Console.WriteLine($"Dữ liệu mẫu, mật khẩu chung: {demo.Password}");
        foreach (var person in demo.People) Console.WriteLine($"  {person.UserName,-16}{person.Title} ({person.Name})");
    }
}
