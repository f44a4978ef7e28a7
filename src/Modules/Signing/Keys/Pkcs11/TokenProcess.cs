using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys.Pkcs11.Worker;

namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>
/// One worker process, while it lives. Questions of many threads go through one pipe and come back in any order. As in the worker,
/// whoever reads an answer goes on with it while another reads the next, so no answer waits for a third thread to wake.
/// </summary>
internal sealed class TokenProcess : IDisposable
{
    private const int Listeners = 4;

    private readonly Process process;
    private readonly Lock writing = new(), reading = new();
    private readonly BufferedStream answers;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<Frame>> waiting = new();
    private int last;
    private volatile bool over;

    private TokenProcess(Process process)
    {
        this.process = process;
        answers = new BufferedStream(process.StandardOutput.BaseStream);
        for (var i = 0; i < Listeners; i++) new Thread(Listen) { IsBackground = true, Name = "token answers" }.Start();
    }

    public bool Alive => !over;

    public int Id => process.Id;

    /// <param name="data">The installation's folder, which every verb takes.</param>
    public static TokenProcess Start(string module, string data, IReadOnlyDictionary<string, string>? environment = null)
    {
        // The host stands beside the modules, under the runtime that runs this process.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(File.Exists(dotnet) ? dotnet : "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "CuuLong.Host.dll"), TokenWorker.Called, "--data", data, "--module", module }) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        // What it says is read and let go: a full pipe would stop it.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return new TokenProcess(process);
    }

    /// <exception cref="KeyRefusedException">The process ended, or was silent for too long and was ended.</exception>
    public async ValueTask<Frame> Ask(Pkcs11Act act, IReadOnlyList<byte[]> parts, TimeSpan patience, CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref last);
        var answer = waiting[number] = new();
        try
        {
            if (over) throw Ended();
            var frame = new Frame(number, (uint)act, parts).Encode();
            lock (writing)
            {
                process.StandardInput.BaseStream.Write(frame);
                process.StandardInput.BaseStream.Flush();
            }
            return await answer.Task.WaitAsync(patience, cancel);
        }
        catch (TimeoutException)
        {
            Dispose();
            throw new KeyRefusedException(new Refusal("signing.token.silent"));
        }
        catch (IOException broken)
        {
            throw Ended(broken);
        }
        finally
        {
            waiting.TryRemove(number, out _);
        }
    }

    public void Dispose()
    {
        over = true;
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException) { }
    }

    private void Listen()
    {
        try
        {
            while (Next() is { } frame)
                if (waiting.TryRemove(frame.Number, out var answer)) answer.TrySetResult(frame);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ObjectDisposedException) { }
        Dispose();
        foreach (var (_, answer) in waiting) answer.TrySetException(Ended());
    }

    private Frame? Next()
    {
        lock (reading) return Frame.Read(answers);
    }

    private static KeyRefusedException Ended(Exception? cause = null) => new(new Refusal("signing.token.ended"), cause);
}
