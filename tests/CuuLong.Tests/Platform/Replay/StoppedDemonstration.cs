using CuuLong.Host;
using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;
using CuuLong.Platform.Verbs;
using CuuLong.Tests.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Replay;

/// <summary>The first start, stopped while it loads the demonstration, and started again.</summary>
public sealed class StoppedDemonstration : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-demo").FullName;
    private readonly BrokenPack pack = new();

    public StoppedDemonstration() => File.WriteAllText(Path.Combine(pack.Folder, Demonstration.Profile), """
        days: 3
        seed: 7
        password: phu-sa-2026
        agencies: [vl-so-khoa-hoc-cong-nghe, vl-so-noi-vu]
        people:
          - { user_name: vanthu, name: Kim Thị Thu, title: Văn thư, role: clerk, unit: vl-so-khoa-hoc-cong-nghe }
          - { user_name: quantri, name: Huỳnh Minh Trí, title: Quản trị hệ thống, role: administrator system, unit: vl-so-khoa-hoc-cong-nghe }
        streams:
          accounts: { opening: 30, created: 1 }

        """);

    public void Dispose()
    {
        pack.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Start(params string[] words)
    {
        await using var opened = new OpenedServices(TestApp.Modules);
        var context = Context(opened, words);
        await FirstStart.Run(context, await context.Open(), CancellationToken.None);
    }

    private VerbContext Context(OpenedServices opened, params string[] words)
    {
        var line = CommandLine.Parse(["--data", folder, "--pack", pack.Folder, .. words], [.. Verb.CommonOptions, "empty!"]);
        return new VerbContext(line, Installation.From(line), TestApp.Modules, opened.Open);
    }

    private async Task<(DemoState State, int Accounts)> Look()
    {
        await using var opened = new OpenedServices(TestApp.Modules);
        var services = await Context(opened).Open();
        await using var scope = services.CreateAsyncScope();
        return (await new Demonstration(services, _ => { }).State(CancellationToken.None), await scope.ServiceProvider.GetRequiredService<PlatformDb>().Accounts.CountAsync());
    }

    private async Task Stop()
    {
        await using var opened = new OpenedServices(TestApp.Modules);
        var services = await Context(opened).OpenReplay();
        using var stop = new CancellationTokenSource();
        // It says so once when the people to try with are there and the days begin.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Demonstration(services, _ => stop.Cancel()).Load(new Pack(pack.Folder), stop.Token));
    }

    [Fact]
    public async Task What_was_stopped_is_gone_on_with_and_done_once()
    {
        await Stop();
        Assert.Equal((DemoState.Begun, 2), await Look());
        await Start();
        Assert.Equal((DemoState.Loaded, 33), await Look());
        await Start();
        Assert.Equal((DemoState.Loaded, 33), await Look());
    }

    [Fact]
    public async Task A_profile_that_changed_meanwhile_is_refused_with_how_to_begin_anew()
    {
        await Stop();
        File.AppendAllText(Path.Combine(pack.Folder, Demonstration.Profile), "# sửa\n");
        Assert.Contains("--data", (await Assert.ThrowsAsync<UsageException>(() => Start())).Message);
    }

    [Fact]
    public async Task Sample_data_is_never_taken_for_a_real_installation()
    {
        await Stop();
        Assert.Contains("dữ liệu mẫu", (await Assert.ThrowsAsync<UsageException>(() => Start("--empty"))).Message);
        await Start();
        Assert.Contains("mật khẩu chung", (await Assert.ThrowsAsync<UsageException>(() => Start("--empty"))).Message);
    }

    [Fact]
    public async Task A_real_installation_starts_again_with_or_without_the_word()
    {
        await Start("--empty");
        await Start("--empty");
        await Start();
        Assert.Equal((DemoState.NotBegun, 1), await Look());
    }
}
