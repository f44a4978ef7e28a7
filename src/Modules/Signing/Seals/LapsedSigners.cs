using CuuLong.Platform;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Seals;

/// <summary>
/// What the register says of the certificates in a file's signatures: by print, and by serial where only the facts are known (a sheet brought them). That one was
/// revoked or ran out does not break the signature; who has the file in hand is to know.
/// </summary>
internal sealed class LapsedSigners(SigningDb db, SignersOfFiles files, TimeProvider clock)
{
    /// <param name="agency">In whose register is looked.</param>
    public async Task<Refusal?> Of(string hash, Guid agency, CancellationToken cancel)
    {
        if (await files.Of(hash, cancel) is not { Count: > 0 } signers) return null;
        var (serials, now) = (signers.Keys.ToList(), clock.Instant());
        // The caller names the agency that it acts for; a delegate may act from another's scope.
        var rows = await db.Certificates.IgnoreQueryFilters().AsNoTracking().Where(c => c.AgencyId == agency && serials.Contains(c.Serial)).ToListAsync(cancel);
        return rows.Where(c => c.Thumbprint is null || signers[c.Serial] == c.Thumbprint).Select(c => c.At(now) switch
        {
            Standing.Revoked => new Refusal("signing.lapsed.revoked", null, c.Serial, c.HolderName, c.EndsAt),
            Standing.Expired => new Refusal("signing.lapsed.expired", null, c.Serial, c.HolderName, c.ValidTo),
            _ => null,
        }).FirstOrDefault(r => r is not null);
    }
}
