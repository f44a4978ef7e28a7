using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys.Pkcs11.Worker;

namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>One worker process, while it lives. Questions of many threads go by its lanes, the first that is free.</summary>
internal sealed class TokenProcess : IDisposable
{
    private const int Lanes = 8;

    private readonly Process process;
    private readonly TokenLane[] lanes;
    private readonly Channel<TokenLane> free = Channel.CreateUnbounded<TokenLane>();
    private volatile bool over;

    private TokenProcess(Process process, TokenLane[] lanes)
    {
        (this.process, this.lanes) = (process, lanes);
        // Another program started in the same instant may have inherited the lanes and keep them open.
        process.Exited += (_, _) => Dispose();
        process.EnableRaisingEvents = true;
        foreach (var lane in lanes) new Thread(() => Listen(lane)) { IsBackground = true, Name = "token answers" }.Start();
    }

    public bool Alive => !over;

    public int Id => process.Id;

    /// <param name="data">The installation's folder, which every verb takes.</param>
    public static TokenProcess Start(string module, string data, IReadOnlyDictionary<string, string>? environment = null)
    {
        var lanes = Enumerable.Range(0, Lanes).Select(_ => new TokenLane()).ToArray();
        // The host stands beside the modules, under the runtime that runs this process.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(File.Exists(dotnet) ? dotnet : "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] line = [Path.Combine(AppContext.BaseDirectory, "CuuLong.Host.dll"), TokenWorker.Called, "--data", data, "--module", module, "--lanes", string.Join(',', lanes.Select(l => l.Handles))];
        foreach (var argument in line) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        foreach (var lane in lanes) lane.HandedOver();
        // What the vendor's code prints is read and let go: a full pipe would stop it.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new TokenProcess(process, lanes);
    }

    /// <exception cref="KeyRefusedException">The process ended, or was silent for too long and was ended.</exception>
    public async ValueTask<Frame> Ask(Pkcs11Act act, IReadOnlyList<byte[]> parts, TimeSpan patience, CancellationToken cancel)
    {
        try
        {
            var lane = await free.Reader.ReadAsync(cancel);
            return await lane.Ask(new((uint)act, parts)).WaitAsync(patience, cancel);
        }
        catch (TimeoutException)
        {
            Dispose();
            throw new KeyRefusedException(new Refusal("signing.token.silent"));
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException or ChannelClosedException)
        {
            throw Ended(broken);
        }
    }

    public void Dispose()
    {
        over = true;
        free.Writer.TryComplete();
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException) { }
        foreach (var lane in lanes) lane.End(Ended());
    }

    private void Listen(TokenLane lane)
    {
        using (lane)
            try
            {
                lane.Listen(answered => free.Writer.TryWrite(answered));
            }
            catch (Exception broken) when (broken is IOException or InvalidDataException or ObjectDisposedException) { }
        Dispose();
    }

    private static KeyRefusedException Ended(Exception? cause = null) => new(new Refusal("signing.token.ended"), cause);
}
