using System.Text.Json;
using CuuLong.Platform.Text;

namespace CuuLong.Platform.Notifications;

internal static class NoticeText
{
    public static string Say(Notification notice, Words words) => words[notice.Text, [.. JsonSerializer.Deserialize<string[]>(notice.Args)!]];
}
