using System.Net;
using System.Net.Mail;
using System.Text;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Notifications;

/// <summary>Sends one notice by e-mail, while no transaction is open. A failure is tried again by the outbox.</summary>
internal sealed class SendMail(PlatformDb db, MailSettings settings, Words words) : IHandleOutside<MailWanted>
{
    public async Task Handle(MailWanted @event, CancellationToken cancel)
    {
        if (settings.Host.Length == 0) return;
        var found = await (from n in db.Set<Notification>().AsNoTracking()
                           join p in db.People on n.PersonId equals p.Id
                           where n.Id == @event.NotificationId
                           select new { Notice = n, p.Email }).FirstOrDefaultAsync(cancel);
        if (found?.Email is not { Length: > 0 } address || !MailAddress.TryCreate(address, out var to)) return;

        var sentence = NoticeText.Say(found.Notice, words);
        using var mail = new MailMessage(new MailAddress(settings.From), to)
        {
            Subject = sentence.ReplaceLineEndings(" "), SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8,
            Body = $"{sentence}\n\n{settings.BaseUrl.TrimEnd('/')}{found.Notice.Url}\n",
        };
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User.Length > 0) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(Math.Clamp(settings.TimeoutSeconds, 1, 120)));
        // The client does not always notice that it was told to stop, least of all before the server's first word.
        await client.SendMailAsync(mail, limit.Token).WaitAsync(limit.Token);
    }
}
