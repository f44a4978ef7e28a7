using CuuLong.Documents.Operations;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>
/// Tickets on their way from the act that opened them to the page that uses them: in the signer's own sealed cookie and nowhere else. They
/// stay while the session lasts, so that the page may be looked at again; used or late ones open nothing.
/// </summary>
internal static class DesktopTickets
{
    private const string Key = "desktop-tickets";

    /// <summary>Older ones are out of time long before.</summary>
    private const int Most = 60;

    public static void Keep(this ITempDataDictionary cookie, IEnumerable<AwaitSignature.Begun> begun)
    {
        var fresh = begun.Where(b => b.Ticket.Length > 0).Select(b => $"{b.Id:N}:{b.Ticket}").ToList();
        if (fresh.Count > 0) cookie[Key] = string.Join(' ', All(cookie).Concat(fresh).TakeLast(Most));
    }

    public static string? TicketOf(this ITempDataDictionary cookie, Guid id) => All(cookie).FirstOrDefault(t => t.StartsWith($"{id:N}:", StringComparison.Ordinal))?[33..];

    private static string[] All(ITempDataDictionary cookie) => (cookie.Peek(Key) as string)?.Split(' ') ?? [];
}
