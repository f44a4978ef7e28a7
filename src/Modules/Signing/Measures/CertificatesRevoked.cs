using CuuLong.Platform.Measures;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Measures;

/// <summary>Revoked in the window.</summary>
internal sealed class CertificatesRevoked(Counting counting) : IMeasure
{
    public string Key => "certificates.revoked";
    public string[] Columns => Counting.Columns;
    public string[] Filters => Counting.Filters;

    public Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default) => Within(window, filters).LongCountAsync(cancel);

    public Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default) =>
        counting.Rows(Within(window, filters).OrderBy(c => c.EndsAt).ThenBy(c => c.Id), byEnd: true, skip, take, cancel);

    private IQueryable<Certificate> Within(Window window, IReadOnlyDictionary<string, string> filters) =>
        counting.Of(filters).Where(c => c.EndsAt >= window.From && c.EndsAt < window.To && c.Ending == Ending.Revoked);
}
