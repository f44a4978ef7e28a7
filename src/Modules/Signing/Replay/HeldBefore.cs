using CuuLong.Platform;
using CuuLong.Platform.Replay;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Replay;

/// <summary>What stood in the register before the month: not what an earlier, broken run of this month entered.</summary>
/// <param name="Ever">How many certificates it ever held.</param>
internal sealed record HeldBefore(IReadOnlyList<Held> InForce, int Ever)
{
    public static async Task<HeldBefore> Read(SigningDb db, MonthPlan plan, CancellationToken cancel)
    {
        var first = plan.Timeline.First.Start();
        var lanes = plan.Agencies.Index().ToDictionary(a => a.Item.Id, a => a.Index);
        // The replay looks before anybody of an agency acts, hence across agencies.
        var all = await db.Certificates.IgnoreQueryFilters().AsNoTracking()
            .Select(c => new { c.Id, c.AgencyId, c.Kind, c.Medium, c.PersonId, c.IssuedAt, c.EndsAt, c.ValidTo, Given = c.Thumbprint != null }).ToListAsync(cancel);
        var before = all.Where(c => EnteredAt(c.Id) < first.ToUnixTimeMilliseconds()).OrderBy(c => c.Id).ToList();
        return new([.. before.Where(c => c.IssuedAt < first && c.EndsAt >= first)
            .Select(c => new Held(c.Id, lanes.GetValueOrDefault(c.AgencyId, -1), c.Kind, c.Medium, c.PersonId, c.ValidTo, c.Given && c.Medium != Medium.SimPki))], before.Count);
    }

    public IEnumerable<Held> Of(HolderKind kind, Medium medium) => InForce.Where(h => h.Kind == kind && h.Medium == medium);

    /// <summary>Unix milliseconds, as the key tells.</summary>
    private static long EnteredAt(Guid id) => (long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(id.ToByteArray(bigEndian: true)) >> 16);
}
