using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CuuLong.Platform.Access;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CuuLong.Platform.Notifications;

/// <summary>GET /notifications/live: server-sent events "unread" (a count, at once and after each notice), "notice" ({text, url}) and "still" (nothing new).</summary>
internal static class NotificationRoutes
{
    public static void MapNotifications(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/notifications/live", (HttpContext context, Acting acting, LiveNotices live, NotificationInbox inbox, Words words, CancellationToken cancel) =>
        {
            // nginx gathers an answer before it hands it on; these are wanted one by one.
            context.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(Stream(acting.Actor.PersonId, live, inbox, words, cancel));
        }).WithMetadata(new SignedInAttribute());

    private static async IAsyncEnumerable<SseItem<string>> Stream(Guid person, LiveNotices live, NotificationInbox inbox, Words words, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var listening = live.Listen(person);
        yield return await Unread(inbox, cancel);
        while (true)
        {
            Notification? notice = null;
            using (var silence = CancellationTokenSource.CreateLinkedTokenSource(cancel))
            {
                // Proxies cut a silent connection after a minute.
                silence.CancelAfter(TimeSpan.FromSeconds(25));
                try { notice = await listening.Notices.ReadAsync(silence.Token); }
                catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { /* nothing to tell */ }
            }
            if (notice is null)
            {
                yield return new SseItem<string>("", "still");
                continue;
            }
            yield return new SseItem<string>(JsonSerializer.Serialize(new { text = NoticeText.Say(notice, words), url = notice.Url }), "notice");
            yield return await Unread(inbox, cancel);
        }
    }

    private static async Task<SseItem<string>> Unread(NotificationInbox inbox, CancellationToken cancel) =>
        new((await inbox.Count(cancel)).ToString(CultureInfo.InvariantCulture), "unread");
}
