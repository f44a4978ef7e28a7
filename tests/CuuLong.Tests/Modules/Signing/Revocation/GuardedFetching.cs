using System.Net;
using CuuLong.Signing.Revocation;

namespace CuuLong.Tests.Modules.Signing.Revocation;

/// <summary>A certificate's addresses are written by strangers; they lead only where the lists allow.</summary>
public sealed class GuardedFetching
{
    [Theory]
    [InlineData("http://crl.ca.example.vn/a.crl", true)]
    [InlineData("https://ca.example.vn/a.crl", false)]
    [InlineData("http://ca.example.vn.evil.com/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ldap://x.ca.example.vn/cn=crl", false)]
    [InlineData("http://user@x.ca.example.vn/", false)]
    public void Only_listed_hosts_are_allowed(string address, bool allowed)
    {
        using var fetch = new GuardedFetch(new FetchSettings { Hosts = ["*.ca.example.vn"] });
        Assert.Equal(allowed, fetch.Allows(new Uri(address)));
    }

    /// <summary>What an unproven certificate names at a command line: any public host by plain http; the own network only where it is listed.</summary>
    [Theory]
    [InlineData("http://ca.example.vn/a.crt", true)]
    [InlineData("https://ca.example.vn/a.crt", false)]
    [InlineData("file:///etc/passwd", false)]
    public void A_public_reach_is_by_plain_http(string address, bool allowed)
    {
        using var fetch = new GuardedFetch(new FetchSettings(), reach: Reach.Public);
        Assert.Equal(allowed, fetch.Allows(new Uri(address)));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_public_reach_enters_the_own_network_only_by_a_listed_host(bool listed)
    {
        using var server = new HttpListener();
        var port = Random.Shared.Next(20000, 60000);
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        var asked = server.GetContextAsync().ContinueWith(call => call.Result.Response.Close(), TaskScheduler.Default);
        using var fetch = new GuardedFetch(new FetchSettings { Hosts = listed ? ["127.0.0.1"] : [] }, reach: Reach.Public);
        if (listed) Assert.Empty(await fetch.Get(new($"http://127.0.0.1:{port}/"), default));
        else await Assert.ThrowsAsync<HttpRequestException>(() => fetch.Get(new($"http://127.0.0.1:{port}/"), default));
        Assert.Equal(listed, await Task.WhenAny(asked, Task.Delay(listed ? 5000 : 50)) == asked);
    }

    [Theory]
    [InlineData("10.1.2.3", false), InlineData("172.20.0.1", false), InlineData("192.168.1.1", false), InlineData("127.0.0.1", false), InlineData("169.254.1.1", false)]
    [InlineData("::1", false), InlineData("fd00::1", false), InlineData("fe80::1", false), InlineData("::ffff:10.0.0.1", false), InlineData("0.0.0.0", false)]
    [InlineData("64:ff9b::a00:1", false), InlineData("2002:a00:1::1", false), InlineData("2001:0:1::1", false), InlineData("::10.0.0.1", false), InlineData("ff02::1", false), InlineData("::", false)]
    [InlineData("113.160.1.1", true), InlineData("2405:4800::1", true)]
    public void A_name_may_not_lead_into_the_own_network(string address, bool open) => Assert.Equal(open, GuardedFetch.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Redirects_and_large_answers_are_refused()
    {
        using var server = new HttpListener();
        var port = Random.Shared.Next(20000, 60000);
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        var serving = Task.Run(async () =>
        {
            for (var n = 0; n < 3; n++)
            {
                var call = await server.GetContextAsync();
                if (call.Request.Url!.AbsolutePath == "/away") call.Response.Redirect("http://127.0.0.1/");
                else await call.Response.OutputStream.WriteAsync(new byte[call.Request.Url.AbsolutePath == "/large" ? 5000 : 10]);
                try { call.Response.Close(); } catch (HttpListenerException) { }
            }
        });
        using var fetch = new GuardedFetch(new FetchSettings { Hosts = ["127.0.0.1"], MostBytes = 1000 });
        Assert.Equal(10, (await fetch.Get(new($"http://127.0.0.1:{port}/small"), default)).Length);
        await Assert.ThrowsAsync<HttpRequestException>(() => fetch.Get(new($"http://127.0.0.1:{port}/away"), default));
        await Assert.ThrowsAsync<HttpRequestException>(() => fetch.Get(new($"http://127.0.0.1:{port}/large"), default));
        await serving;
    }
}
