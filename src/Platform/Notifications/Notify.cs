using System.Text.Json;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Notifications;

/// <summary>
/// The door through which event handlers tell people something. It writes into the handler's own transaction (give it as
/// the handler's Db), so a notice is given once however often the event is delivered, and no act waits for it.
/// </summary>
public sealed class Notify(PlatformDb db, Ids ids, TimeProvider clock)
{
    public PlatformDb Db => db;

    /// <param name="text">Text key of the sentence.</param>
    /// <param name="url">Path of the record's page ("/documents/incoming/…").</param>
    /// <param name="args">What the sentence names; days and numbers as <see cref="CuuLong.Platform.Text.Show"/> writes them.</param>
    public async Task Person(Guid personId, string text, string url, CancellationToken cancel, params string[] args)
    {
        if (!url.StartsWith('/') || url.StartsWith("//", StringComparison.Ordinal)) throw new ArgumentException("A notice leads to a page of this installation.", nameof(url));
        var way = await db.Set<NotificationChoice>().AsNoTracking().Where(c => c.PersonId == personId && c.Text == text)
            .Select(c => (NotificationWay?)c.Way).FirstOrDefaultAsync(cancel) ?? NotificationWay.Page;
        if (way == NotificationWay.None) return;
        var notice = new Notification { Id = ids.New(), PersonId = personId, Text = text, Args = JsonSerializer.Serialize(args), Url = url, At = clock.Instant() };
        db.Add(notice);
        if (way == NotificationWay.PageAndMail) db.Raise(new MailWanted(notice.Id));
    }
}

/// <summary>A notice shall go by e-mail too; sent from the outbox, so a mail server that is down delays nothing else.</summary>
public sealed record MailWanted(Guid NotificationId);
