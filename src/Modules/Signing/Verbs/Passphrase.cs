using System.Text;
using CuuLong.Platform.Verbs;

namespace CuuLong.Signing.Verbs;

/// <summary>A PIN or passphrase from a file, from CUULONG_PASSPHRASE, or typed without being shown. Never from the command line, which others can list.</summary>
internal static class Passphrase
{
    public static string Of(string? file)
    {
        if (file is not null) return Encoding.UTF8.GetString(ReadFile(file)).Split('\n')[0].TrimEnd('\r');
        if (Environment.GetEnvironmentVariable("CUULONG_PASSPHRASE") is { } given) return given;
        if (Console.IsInputRedirected) throw new UsageException("Cần mật khẩu hoặc mã PIN của khóa: --pass-file TỆP, hoặc biến môi trường CUULONG_PASSPHRASE.");
        Console.Error.Write("Mật khẩu hoặc mã PIN của khóa: ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else typed.Append(key.KeyChar);
        Console.Error.WriteLine();
        return typed.ToString();
    }

    /// <exception cref="UsageException">It cannot be read.</exception>
    public static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Không đọc được tệp {path}. Kiểm tra lại đường dẫn và quyền đọc.");
        }
    }
}
