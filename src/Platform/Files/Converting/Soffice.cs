using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Files.Converting;

/// <summary>Runs the program. A run that fails or takes too long ends with all its processes, and its profile is thrown away.</summary>
internal sealed class Soffice(FileSettings settings, ILogger<Soffice> log) : IDisposable
{
    private readonly ConcurrentBag<Profile> idle = [];
    private readonly Lazy<string?> program = new(() => Find(settings.LibreOffice.Program));

    public bool Available => program.Value is not null;

    /// <summary>What came out lies in the folder; what did not, failed.</summary>
    public async Task Convert(WorkFolder work, CancellationToken cancel)
    {
        var profile = idle.TryTake(out var used) ? used : new Profile();
        using var process = Process.Start(Call(profile, work))!;
        try
        {
            // Unread pipes fill up and stop the program; what it says is of no use to anybody.
            var quiet = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None), process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None));
            using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            within.CancelAfter(TimeSpan.FromSeconds(settings.LibreOffice.TimeoutSeconds + 5 * (work.Inputs.Count - 1)));
            await process.WaitForExitAsync(within.Token);
            await quiet.WaitAsync(TimeSpan.FromSeconds(2), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            profile.Dispose();
            cancel.ThrowIfCancellationRequested();
            log.LogError("LibreOffice took more than {Seconds} s and was ended", settings.LibreOffice.TimeoutSeconds);
            return;
        }
        if (process.ExitCode == 0)
        {
            idle.Add(profile);
            return;
        }
        log.LogError("LibreOffice ended with {Code}", process.ExitCode);
        profile.Dispose();
    }

    public void Dispose()
    {
        while (idle.TryTake(out var profile)) profile.Dispose();
    }

    private ProcessStartInfo Call(Profile profile, WorkFolder work) => new(program.Value!,
    [
        $"-env:UserInstallation={new Uri(profile.Folder).AbsoluteUri}", "--headless", "--nologo", "--nodefault", "--norestore", "--nolockcheck",
        "--convert-to", "pdf", "--outdir", work.Out, .. work.Inputs,
    ])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = work.Out,
    };

    private static string? Find(string program) => Path.IsPathRooted(program)
        ? File.Exists(program) ? program : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
