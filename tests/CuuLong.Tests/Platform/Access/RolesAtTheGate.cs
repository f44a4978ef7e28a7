using System.Net;
using System.Text.RegularExpressions;
using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Access;

/// <summary>Every route is tried by nobody and by a holder of every role, and must answer as it states.</summary>
public sealed partial class RolesAtTheGate : IAsyncLifetime
{
    private TestApp app = null!;
    private CuuLong.Platform.Organisations.Unit agency = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        agency = await app.Given.Agency();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static TheoryData<string> EveryRole => [.. Roles.All];

    [Fact]
    public async Task Nobody_is_sent_to_sign_in_from_whatever_is_not_public()
    {
        var browser = app.Browser();
        var offences = new List<string>();
        foreach (var route in (await AccessCheck.Routes(app.Services)).Where(r => r.Stated is not ("public" or null)))
        {
            var answer = await Ask(browser, route);
            var sent = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/account/sign-in", StringComparison.Ordinal);
            if (!sent && answer.StatusCode != HttpStatusCode.Unauthorized) offences.Add($"{route.Method} {route.Pattern}: {(int)answer.StatusCode}");
        }
        Assert.Empty(offences);
    }

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_role_without_the_permission_is_refused(string role)
    {
        var actor = await app.Given.Person(agency, role);
        var browser = app.Browser(actor);
        var offences = new List<string>();
        foreach (var route in (await AccessCheck.Routes(app.Services)).Where(r => r.Stated is not ("public" or "signed-in" or null) && !actor.May(r.Stated)))
            if (await Ask(browser, route) is { StatusCode: not HttpStatusCode.Forbidden } answer) offences.Add($"{route.Method} {route.Pattern}: {(int)answer.StatusCode}");
        Assert.Empty(offences);
    }

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_role_with_the_permission_sees_the_page(string role)
    {
        var actor = await app.Given.Person(agency, role);
        var browser = app.Browser(actor);
        var offences = new List<string>();
        foreach (var route in (await AccessCheck.Routes(app.Services)).Where(r => r.Method == "*" && !r.Pattern.Contains('{') && (r.Stated is "public" or "signed-in" || actor.May(r.Stated!))))
            if (await Ask(browser, route) is { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or >= HttpStatusCode.InternalServerError } answer)
                offences.Add($"{route.Pattern}: {(int)answer.StatusCode}");
        Assert.Empty(offences);
    }

    [Fact]
    public async Task What_an_administrator_withdraws_is_refused_at_the_next_request()
    {
        var chief = await app.Given.Person(agency, Roles.System);
        var clerk = await app.Given.Person(agency, Roles.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser(clerk).Get("/admin/accounts")).StatusCode);

        var book = app.Services.GetRequiredService<RoleBook>();
        var held = Roles.All.SelectMany(r => book.PermissionsOf([r]).Select(p => (r, p))).ToHashSet();
        held.Remove((Roles.Administrator, PlatformRights.Accounts));
        Assert.Null((await app.As(chief, s => s.GetRequiredService<ChangeRoles>().Run(new(held)))).Refusal);

        Assert.Equal(HttpStatusCode.Forbidden, (await app.Browser(clerk).Get("/admin/accounts")).StatusCode);
        await app.As(Actor.System, async s => { s.GetRequiredService<RoleBook>().Apply([]); await s.GetRequiredService<RoleOverrides>().Load(); return 0; });
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Browser(clerk).Get("/admin/accounts")).StatusCode);
    }

    [Fact]
    public async Task Nobody_can_take_the_last_key_from_the_system_administrators()
    {
        var chief = await app.Given.Person(agency, Roles.System);
        var refused = await app.As(chief, s => s.GetRequiredService<ChangeRoles>().Run(new(new HashSet<(string, string)>())));
        Assert.Equal("platform.roles.last-key", refused.Refusal!.Code);
    }

    private static Task<HttpResponseMessage> Ask(TestBrowser browser, AccessCheck.Route route)
    {
        var method = route.Method == "*" ? "GET" : route.Method.Split(',')[0];
        var url = Parameter().Replace(route.Pattern, m => m.Value.Contains("guid", StringComparison.Ordinal) ? "0197c000-0000-7000-8000-000000000000" : "1");
        return browser.Client.SendAsync(new HttpRequestMessage(new(method), url), HttpCompletionOption.ResponseHeadersRead);
    }

    [GeneratedRegex(@"\{[^}]*\}")] private static partial Regex Parameter();
}
