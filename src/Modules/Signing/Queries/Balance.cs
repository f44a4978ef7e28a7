using CuuLong.Platform.Measures;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Queries;

/// <summary>Opening + issued − revoked − expired = closing; renewal and change end one and begin another at the same instant.</summary>
internal sealed record BalanceLine(HolderKind Kind, Medium Medium, int Opening, int Issued, int Revoked, int Expired, int Renewed)
{
    public int Closing => Opening + Issued - Revoked - Expired;

    public static BalanceLine operator +(BalanceLine a, BalanceLine b) =>
        a with { Opening = a.Opening + b.Opening, Issued = a.Issued + b.Issued, Revoked = a.Revoked + b.Revoked, Expired = a.Expired + b.Expired, Renewed = a.Renewed + b.Renewed };
}

/// <summary>Sổ tồn chứng thư of a period, by holder and medium; computed by the database.</summary>
internal sealed class Balance(SigningDb db, Registers registers)
{
    public async Task<IReadOnlyList<BalanceLine>> Of(Window window, bool province, CancellationToken cancel)
    {
        var rows = province && registers.ReadsAll ? db.Certificates.IgnoreQueryFilters() : db.Certificates;
        var (from, to) = (window.From, window.To);
        var lines = await rows.Where(c => c.IssuedAt < to && c.EndsAt >= from).GroupBy(c => new { c.Kind, c.Medium }).Select(g => new
        {
            g.Key.Kind, g.Key.Medium,
            Opening = g.Sum(c => c.IssuedAt < from ? 1 : 0),
            Issued = g.Sum(c => c.IssuedAt >= from && (c.Origin == Origin.Issued || c.Origin == Origin.Imported) ? 1 : 0),
            Revoked = g.Sum(c => c.EndsAt < to && c.Ending == Ending.Revoked ? 1 : 0),
            Expired = g.Sum(c => c.EndsAt < to && c.Ending == null ? 1 : 0),
            Renewed = g.Sum(c => c.IssuedAt >= from && (c.Origin == Origin.Renewed || c.Origin == Origin.Changed) ? 1 : 0),
        }).ToListAsync(cancel);
        return [.. lines.Select(l => new BalanceLine(l.Kind, l.Medium, l.Opening, l.Issued, l.Revoked, l.Expired, l.Renewed)).OrderBy(l => l.Kind).ThenBy(l => l.Medium)];
    }
}
