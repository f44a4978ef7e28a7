using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Access;

/// <summary>TLS ends at the proxy of the same machine; what it says of the request is believed, and nobody else's word is.</summary>
public sealed class BehindAProxy
{
    [Fact]
    public async Task What_came_by_TLS_is_answered_as_such()
    {
        var answer = await Ask("127.0.0.1");
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(answer.Headers.GetValues("Set-Cookie").Where(c => !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)), c => Assert.Contains("; secure", c));
    }

    [Fact]
    public async Task A_stranger_cannot_say_so() => Assert.False((await Ask("203.0.113.7")).Headers.Contains("Strict-Transport-Security"));

    [Theory, InlineData("127.0.0.1", "198.51.100.4"), InlineData("203.0.113.7", "203.0.113.7")]
    public async Task The_address_of_who_asked_is_kept(string peer, string seen)
    {
        IPAddress? address = null;
        await Ask(peer, context => address = context);
        Assert.Equal(seen, address?.ToString());
    }

    private static async Task<HttpResponseMessage> Ask(string peer, Action<IPAddress?>? see = null)
    {
        await using var app = await TestApp.Start(adjust: b => b.Services.AddTransient<IStartupFilter>(_ => new Peer(peer, see)));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in?lang=en") { Headers = { { "X-Forwarded-For", "198.51.100.4" }, { "X-Forwarded-Proto", "https" } } };
        return await app.Browser().Client.SendAsync(request);
    }
}
