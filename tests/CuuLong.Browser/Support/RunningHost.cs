using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CuuLong.Browser.Support;

/// <summary>The real program in a process of its own, as a user starts it.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> said = [];

    private RunningHost(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="desktop">Where the signing program on a signer's computer listens.</param>
    public static async Task<RunningHost> Start(string data, string desktop)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var host = Repository.Path("artifacts", "bin", "CuuLong.Host", "release", "CuuLong.Host.dll");
        var start = new ProcessStartInfo("dotnet", [host, "serve", "--empty", "--port", $"{address.Port}", "--data", data, "--pack", Repository.Path("packs", "travinh")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["Signing__Desktop"] = desktop },
        };
        var running = new RunningHost(Process.Start(start)!, address);
        running.Listen();
        await running.Answers();
        return running;
    }

    private void Listen()
    {
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        lock (said) if (line is not null) said.Add(line);
    }

    private async Task Answers()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(90); await Task.Delay(200))
        {
            if (process.HasExited) break;
            try
            {
                if ((await client.GetAsync("/account/sign-in")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        lock (said) throw new InvalidOperationException("The host did not come up: " + string.Join('\n', said.TakeLast(20)));
    }

    public async ValueTask DisposeAsync()
    {
        using (var term = Process.Start("kill", $"-TERM {process.Id}")) await term.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try { await process.WaitForExitAsync(patience.Token); }
        catch (OperationCanceledException) { process.Kill(entireProcessTree: true); }
        process.Dispose();
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
