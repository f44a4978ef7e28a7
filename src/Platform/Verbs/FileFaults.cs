using System.Text.RegularExpressions;

namespace CuuLong.Platform.Verbs;

/// <summary>What files and disks refuse.</summary>
internal static partial class FileFaults
{
    /// <summary>Errno of Linux, as .NET hands it on in <see cref="Exception.HResult"/>.</summary>
    private const int DiskFull = 28, ReadOnly = 30;

    public static string? Sentence(Exception failure) => failure switch
    {
        UnauthorizedAccessException => $"Không được đọc hoặc ghi {Path(failure)}. Sửa quyền của nơi ấy, hoặc chọn nơi khác bằng --data.",
        IOException { HResult: DiskFull } => $"Đĩa đã đầy, không ghi được {Path(failure)}.",
        IOException { HResult: ReadOnly } => $"Nơi này chỉ cho đọc: {Path(failure)}. Chọn nơi khác bằng --data.",
        DirectoryNotFoundException or FileNotFoundException => $"Không có {Path(failure)}.",
        InvalidDataException { InnerException: FormatException or System.Text.Json.JsonException } => $"Không đọc được tệp cấu hình {Path(failure)}: không phải JSON đúng.",
        IOException => $"Không dùng được {Path(failure)}: {failure.Message}",
        _ => null,
    };

    private static string Path(Exception failure) => Quoted().Match(failure.Message) is { Success: true } quoted ? quoted.Groups[1].Value : "đường dẫn đã cho";

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
