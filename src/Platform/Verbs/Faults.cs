using CuuLong.Platform.Data;

namespace CuuLong.Platform.Verbs;

/// <summary>
/// Says in a sentence what ended a command: mostly the machine under it. Traces are for programmers, who ask for them with
/// CUULONG_TRACE=1.
/// </summary>
public static class Faults
{
    public static string Sentence(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if ((SqliteFaults.Sentence(cause) ?? PostgresFaults.Sentence(cause) ?? FileFaults.Sentence(cause)) is { } sentence) return sentence;
        return $"Lỗi ngoài dự kiến: {failure.GetType().Name}, {failure.Message.Split('\n')[0]} Chạy lại với CUULONG_TRACE=1 để xem chi tiết.";
    }
}
