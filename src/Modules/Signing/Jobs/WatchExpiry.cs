using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Jobs;
using CuuLong.Signing.Data;
using CuuLong.Signing.Events;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Jobs;

/// <summary>
/// Nhắc chứng thư sắp hết hạn: at 90, 60, 30 and 7 days, each mark once. A certificate that enters the register late gets the mark it
/// stands at, not those it has passed.
/// </summary>
internal sealed class WatchExpiry(SigningDb db, TimeProvider clock) : IScheduledJob
{
    public static readonly int[] Marks = [7, 30, 60, 90];
    private const int AtOnce = 200;

    public string Cron => "0 15 6 * * ?";
    public string Title => "signing.job.expiry";

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.Instant();
        var last = now.AddDays(Marks[^1]);
        for (var more = true; more;)
        {
            // The installation watches the registers of all agencies, hence across them.
            var near = await db.Certificates.IgnoreQueryFilters()
                .Where(c => c.Ending == null && c.EndsAt > now && c.EndsAt <= last && c.IssuedAt <= now).OrderBy(c => c.EndsAt).ToListAsync(cancel);
            var due = near.Select(c => (Certificate: c, Mark: Marks.First(m => (c.EndsAt - now).TotalDays <= m))).Where(d => d.Certificate.ToldDays is not { } told || told > d.Mark).Take(AtOnce).ToList();
            foreach (var (c, mark) in due)
            {
                c.ToldDays = mark;
                db.Raise(new CertificateExpiring(c.Id, c.AgencyId, c.PersonId, c.CustodianId, c.HolderName, c.Serial, c.LastDay, mark));
            }
            more = due.Count == AtOnce;
            if (due.Count == 0) return;
            var deeds = due.Select(d => new Deed("signing.certificate.expiry-told", d.Certificate.Id, null, new { Days = d.Mark })).ToList();
            if (await db.Commit(deeds, cancel) is { } refusal) throw new InvalidOperationException($"expiry notices were refused: {refusal.Code}");
            db.ChangeTracker.Clear();
        }
    }
}
