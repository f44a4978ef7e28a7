using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CuuLong.Tests.Platform.Accounts;

/// <summary>The npm package oidc-provider running on the loopback, and a person's browser in front of it.</summary>
public sealed class OutsideProvider : IAsyncDisposable
{
    public const string ClientId = "cuulong", ClientSecret = "only-for-this-run", Callback = "http://localhost/account/sign-in/outside/callback";
    private readonly Process process;

    private OutsideProvider(Process process, string issuer) => (this.process, Issuer) = (process, issuer);

    public string Issuer { get; }

    public static async Task<OutsideProvider> Start()
    {
        var folder = Repository.Path("tests", "CuuLong.Tests", "Platform", "Accounts", "OidcProvider");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "oidc-provider"))) await Install(folder);
        var process = Process.Start(new ProcessStartInfo("node", ["provider.mjs", Callback, ClientId, ClientSecret]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("http://", StringComparison.Ordinal)) return new(process, line);
        throw new InvalidOperationException("oidc-provider did not start");
    }

    /// <summary>Signs in there as <paramref name="login"/> and agrees; answers the address that the provider sends the browser back to.</summary>
    public static async Task<string> Pass(string authorize, string login)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var reply = await client.GetAsync(authorize);
        for (var step = 0; step < 12; step++)
        {
            if (reply.Headers.Location is { } to)
            {
                var next = new Uri(reply.RequestMessage!.RequestUri!, to);
                if (next.AbsoluteUri.StartsWith(Callback, StringComparison.Ordinal)) return next.PathAndQuery;
                reply = await client.GetAsync(next);
                continue;
            }
            var page = await TestBrowser.Parse(reply);
            var form = page.QuerySelector<IHtmlFormElement>("form") ?? throw new InvalidOperationException(page.Body!.TextContent);
            var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").ToDictionary(i => i.Name!, i => i.Name == "login" ? login : i.Name == "password" ? "any" : i.Value);
            reply = await client.PostAsync(new Uri(reply.RequestMessage!.RequestUri!, form.GetAttribute("action")!), new FormUrlEncodedContent(fields));
        }
        throw new InvalidOperationException("the provider never sent the browser back");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await process.WaitForExitAsync(patience.Token);
        process.Dispose();
    }

    private static async Task Install(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException("npm ci failed: the provider cannot be tested against");
    }
}
