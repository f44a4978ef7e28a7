using CuuLong.Platform.Access;
using CuuLong.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task A_silent_endpoint_stops_the_start_and_is_never_reached()
    {
        await using var app = await TestApp.Start(adjust: b => b.Services.AddSingleton<IStartupFilter, Silent>());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => AccessCheck.Demand(app.Services));
        Assert.Contains("/silent", refused.Message);
        Assert.NotEqual("reached", await (await app.Browser().Get("/silent")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_permission_that_no_module_declares_is_a_mistake()
    {
        await using var app = await TestApp.Start();
        var known = TestApp.Modules.Modules.SelectMany(m => m.Permissions).Select(p => p.Key).ToHashSet();
        Assert.DoesNotContain(await AccessCheck.Routes(app.Services), r => r.Stated is not (null or "public" or "signed-in") && !known.Contains(r.Stated));
    }

    private sealed class Silent : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            ((WebApplication)app.Properties["__GlobalEndpointRouteBuilder"]!).MapGet("/silent", () => "reached");
        };
    }
}
