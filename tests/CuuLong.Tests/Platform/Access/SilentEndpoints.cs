using CuuLong.Host;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;

namespace CuuLong.Tests.Platform.Access;

public sealed class SilentEndpoints
{
    [Fact]
    public async Task Every_endpoint_states_what_it_demands()
    {
        await using var app = await TestApp.Start();
        await AccessCheck.Demand(app.Services);
    }

    [Fact]
    public async Task A_silent_endpoint_stops_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-silent").FullName;
        var installation = new Installation(folder, Database.Sqlite(Path.Combine(folder, "cuulong.db")), Repository.Path("packs", "travinh"));
        await using var app = App.Build(installation, new([.. TestApp.Modules.Modules, new Silent()]), b => b.WebHost.UseTestServer());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => AccessCheck.Demand(app.Services));
        Assert.Contains("/silent", refused.Message);
    }

    [Fact]
    public async Task A_permission_that_no_module_declares_is_a_mistake()
    {
        await using var app = await TestApp.Start();
        var known = TestApp.Modules.Modules.SelectMany(m => m.Permissions).Select(p => p.Key).ToHashSet();
        Assert.DoesNotContain(await AccessCheck.Routes(app.Services), r => r.Stated is not (null or "public" or "signed-in") && !known.Contains(r.Stated));
    }

    private sealed class Silent : Module
    {
        public override string Key => "silent";

        public override void Map(IEndpointRouteBuilder routes) => routes.MapGet("/silent", () => "reached");
    }
}
