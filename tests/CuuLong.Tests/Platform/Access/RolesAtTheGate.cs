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
            foreach (var (method, answer) in await Ask(browser, route))
            {
                var sent = method == "GET" && answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/account/sign-in", StringComparison.Ordinal);
                if (!sent && answer.StatusCode != HttpStatusCode.Unauthorized) offences.Add($"{method} {route.Pattern}: {(int)answer.StatusCode}");
            }
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
            foreach (var (method, answer) in await Ask(browser, route))
                if (answer.StatusCode != HttpStatusCode.Forbidden) offences.Add($"{method} {route.Pattern}: {(int)answer.StatusCode}");
        Assert.Empty(offences);
    }

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_role_with_the_permission_sees_the_page(string role)
    {
        var actor = await app.Given.Person(agency, role);
        var browser = app.Browser(actor);
        var offences = new List<string>();
        foreach (var route in (await AccessCheck.Routes(app.Services)).Where(r => r.Method == "*" && !r.Pattern.Contains('{') && (r.Stated is "public" or "signed-in" || actor.May(r.Stated!))))
            foreach (var (method, answer) in await Ask(browser, route))
                if (answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or >= HttpStatusCode.InternalServerError) offences.Add($"{method} {route.Pattern}: {(int)answer.StatusCode}");
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

    /// <summary>Every method that the route takes; a page is read and sent forms.</summary>
    private static async Task<IReadOnlyList<(string Method, HttpResponseMessage Answer)>> Ask(TestBrowser browser, AccessCheck.Route route)
    {
        var url = Parameter().Replace(route.Pattern, m => m.Value.Contains("guid", StringComparison.Ordinal) ? "0197c000-0000-7000-8000-000000000000" : "1");
        var answers = new List<(string, HttpResponseMessage)>();
        foreach (var method in route.Method == "*" ? ["GET", "POST"] : route.Method.Split(','))
        {
            var request = new HttpRequestMessage(new(method), url) { Content = method == "POST" ? new FormUrlEncodedContent([]) : null };
            answers.Add((method, await browser.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead)));
        }
        return answers;
    }

    [GeneratedRegex(@"\{[^}]*\}")] private static partial Regex Parameter();
}
