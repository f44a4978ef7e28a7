using System.Diagnostics;

namespace CuuLong.Tests.Pdf;

/// <summary>Programs of Debian that judge or remake a file. Theirs is the second opinion.</summary>
internal static class Tool
{
    public static byte[] Qpdf(byte[] file, params string[] options)
    {
        using var folder = new ToolFolder();
        var (from, to) = (folder.Put("in.pdf", file), folder.Path("out.pdf"));
        var (code, said) = Run("qpdf", ["--static-id", .. options, from, to]);
        return code is 0 or 3 ? File.ReadAllBytes(to) : throw new InvalidOperationException(said);
    }

    /// <summary>Exit code and everything said, on both outputs.</summary>
    public static (int Code, string Said) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
