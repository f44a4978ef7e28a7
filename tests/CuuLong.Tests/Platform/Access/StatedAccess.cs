using CuuLong.Platform.Access;

namespace CuuLong.Tests.Platform.Access;

/// <summary>
/// docs/access.verified.txt lists what every route demands and which roles hold it, so that a change of access shows as a
/// difference. To accept a change that was meant: CUULONG_ACCEPT=1 and run this test.
/// </summary>
public sealed class StatedAccess
{
    [Fact]
    public async Task The_list_in_docs_is_what_the_endpoints_state()
    {
        await using var app = await TestApp.Start();
        var now = await Listing(app);
        var file = Repository.Path("docs", "access.verified.txt");
        if (Environment.GetEnvironmentVariable("CUULONG_ACCEPT") == "1") await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        var verified = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        if (verified == now) return;

        var received = Repository.Path("artifacts", "access.received.txt");
        await File.WriteAllTextAsync(received, now, TestContext.Current.CancellationToken);
        var (was, becomes) = (verified.Split('\n'), now.Split('\n'));
        Assert.Fail($"What routes demand has changed. The new list is in {received}; accept it with CUULONG_ACCEPT=1.\n"
            + string.Join('\n', was.Except(becomes).Select(l => "- " + l).Concat(becomes.Except(was).Select(l => "+ " + l))));
    }

    private static async Task<string> Listing(TestApp app)
    {
        var routes = await AccessCheck.Routes(app.Services);
        var lines = routes.Select(r => $"{r.Method,-8} {r.Pattern,-70} {r.Stated}".TrimEnd());
        var permissions = TestApp.Modules.Modules.SelectMany(m => m.Permissions).Select(p => $"{p.Key,-50} {string.Join(' ', p.Roles)}".TrimEnd());
        return $"# Routes and what each demands\n{string.Join('\n', lines)}\n\n# Permissions and the roles that hold them by default\n{string.Join('\n', permissions)}\n";
    }
}
