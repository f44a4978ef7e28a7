using System.Diagnostics;

namespace CuuLong.Tests.Modules.Signing;

/// <summary>Runs a Debian program (openssl, xmlsec1, softhsm2-util) as an outside judge.</summary>
internal static class Tool
{
    /// <returns>Exit code, and what it said on both channels.</returns>
    public static (int Code, string Said) Run(string program, params string[] arguments) => RunWith(new Dictionary<string, string>(), program, arguments);

    public static (int Code, string Said) RunWith(IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
