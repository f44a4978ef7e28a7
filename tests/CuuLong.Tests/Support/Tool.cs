using System.Diagnostics;

namespace CuuLong.Tests.Support;

/// <summary>Programs of Debian (openssl, qpdf, xmlsec1, softhsm2-util) that judge or remake a file. Theirs is the second opinion.</summary>
internal static class Tool
{
    public static byte[] Qpdf(byte[] file, params string[] options)
    {
        using var folder = new TempFolder();
        var (from, to) = (folder.Write("in.pdf", file), folder["out.pdf"]);
        var (code, said) = Run("qpdf", ["--static-id", .. options, from, to]);
        return code is 0 or 3 ? File.ReadAllBytes(to) : throw new InvalidOperationException(said);
    }

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
