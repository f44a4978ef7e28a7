using CuuLong.Platform;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Queries;

/// <summary>What the list is narrowed to; Left: still in force although the agency is no more, to be revoked (NĐ 68/2024).</summary>
internal enum Shown { InForce, Soon, Expired, Revoked, Left, All }

/// <param name="Province">Every agency's register, for whom may read them.</param>
internal sealed record CertificateFilter(Shown Shown = Shown.InForce, HolderKind? Kind = null, Medium? Medium = null, string? Words = null, bool Province = false);

internal sealed record CertificateRow(Guid Id, Guid AgencyId, HolderKind Kind, string HolderName, string? HolderTitle, Medium Medium, string Serial, DateTimeOffset ValidTo, DateTimeOffset EndsAt, Standing Standing, string? CustodianName);

internal sealed record CertificatePage(IReadOnlyList<CertificateRow> Rows, Guid? Next);

/// <summary>One page of the register in order of name, or of expiry for those that end soon; carried on from the last row shown.</summary>
internal sealed class CertificateList(SigningDb db, Registers registers, TimeProvider clock)
{
    public const int PageSize = 50, Bound = 10_000;

    public async Task<CertificatePage> Page(CertificateFilter filter, Guid? after, CancellationToken cancel)
    {
        var rows = await Narrowed(filter, cancel);
        var from = after is { } cursor
            ? await Reach(filter).Where(c => c.Id == cursor).Select(c => new { c.Folded, c.EndsAt, c.Id }).FirstOrDefaultAsync(cancel) : null;
        if (filter.Shown == Shown.Soon)
        {
            if (from is not null) rows = rows.Where(c => c.EndsAt > from.EndsAt || (c.EndsAt == from.EndsAt && c.Id > from.Id));
            rows = rows.OrderBy(c => c.EndsAt).ThenBy(c => c.Id);
        }
        else
        {
            if (from is not null) rows = rows.Where(c => string.Compare(c.Folded, from.Folded) > 0 || (c.Folded == from.Folded && c.Id > from.Id));
            rows = rows.OrderBy(c => c.Folded).ThenBy(c => c.Id);
        }
        var now = clock.Instant();
        var found = await rows.Take(PageSize + 1).ToListAsync(cancel);
        var page = found.Take(PageSize).Select(c => new CertificateRow(c.Id, c.AgencyId, c.Kind, c.HolderName, c.HolderTitle, c.Medium, c.Serial, c.ValidTo, c.EndsAt, c.At(now), c.CustodianName)).ToList();
        return new CertificatePage(page, found.Count > PageSize ? page[^1].Id : null);
    }

    public async Task<int> Count(CertificateFilter filter, CancellationToken cancel) => await (await Narrowed(filter, cancel)).Select(c => c.Id).Take(Bound).CountAsync(cancel);

    private IQueryable<Certificate> Reach(CertificateFilter filter) =>
        filter.Shown == Shown.Left ? registers.Certificates.AsNoTracking()
        : filter.Province && registers.ReadsAll ? db.Certificates.IgnoreQueryFilters().AsNoTracking()
        : filter.Shown is Shown.InForce or Shown.Soon ? db.Certificates.AsNoTracking() : registers.WithLeft.AsNoTracking();

    private async Task<IQueryable<Certificate>> Narrowed(CertificateFilter filter, CancellationToken cancel)
    {
        var (rows, now) = (Reach(filter), clock.Instant());
        var soon = now.AddDays(Certificate.SoonDays);
        rows = filter.Shown switch
        {
            Shown.InForce => rows.Where(c => c.IssuedAt <= now && c.EndsAt > now),
            Shown.Soon => rows.Where(c => c.IssuedAt <= now && c.EndsAt > now && c.EndsAt <= soon),
            Shown.Expired => rows.Where(c => c.Ending == null && c.EndsAt <= now),
            Shown.Revoked => rows.Where(c => c.Ending == Ending.Revoked),
            Shown.Left => rows.Where(c => c.IssuedAt <= now && c.EndsAt > now),
            _ => rows,
        };
        if (filter.Shown == Shown.Left)
        {
            var ended = (await rows.Select(c => c.AgencyId).Distinct().ToListAsync(cancel)).Where(registers.Ended).ToList();
            rows = rows.Where(c => ended.Contains(c.AgencyId));
        }
        if (filter.Kind is { } kind) rows = rows.Where(c => c.Kind == kind);
        if (filter.Medium is { } medium) rows = rows.Where(c => c.Medium == medium);
        foreach (var word in Fold.Of(filter.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8).Select(Kept)) rows = rows.Where(c => c.Folded.Contains(word));
        return rows;
    }

    /// <summary>A serial number as pages and programs show it ("66:00:1F") is looked for as the register writes it.</summary>
    private static string Kept(string word) => word.Contains(':', StringComparison.Ordinal) ? CertificateFacts.TidySerial(word).ToLowerInvariant() : word;
}
