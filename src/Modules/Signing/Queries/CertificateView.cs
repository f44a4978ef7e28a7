using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Queries;

internal sealed record CertificateReading(
    Certificate Certificate, Standing Standing, IReadOnlyList<HandOver> HandOvers, IReadOnlyList<CertificateRequest> Requests, Guid? Replaces, IReadOnlyList<HistoryLine> History);

/// <summary>All that the page of one certificate shows.</summary>
internal sealed class CertificateView(SigningDb db, Registers registers, TimeProvider clock)
{
    /// <summary>Null when it is not there or not the actor's to read.</summary>
    public async Task<CertificateReading?> Read(Guid id, CancellationToken cancel)
    {
        var certificates = registers.Certificates;
        if (await certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } certificate) return null;
        // What belongs to a certificate that may be read may be read with it.
        var hands = await db.HandOvers.IgnoreQueryFilters().AsNoTracking().Where(h => h.CertificateId == id).OrderByDescending(h => h.Id).ToListAsync(cancel);
        var requests = await db.Requests.IgnoreQueryFilters().AsNoTracking().Where(r => r.CertificateId == id || r.ResultId == id).OrderByDescending(r => r.Id).ToListAsync(cancel);
        var replaces = await certificates.Where(c => c.ReplacedBy == id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
        return new(certificate, certificate.At(clock.Instant()), hands, requests, replaces, await History.Of(db, id, cancel));
    }
}
