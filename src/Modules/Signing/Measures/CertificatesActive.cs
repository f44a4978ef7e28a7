using CuuLong.Platform.Measures;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Measures;

/// <summary>In force at the end of the window: issued before it, and neither expired, revoked nor replaced by then.</summary>
internal sealed class CertificatesActive(Counting counting) : IMeasure
{
    public string Key => "certificates.active";
    public string[] Columns => Counting.Columns;
    public string[] Filters => Counting.Filters;

    public Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default) => Within(window, filters).LongCountAsync(cancel);

    public Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default) =>
        counting.Rows(Within(window, filters).OrderBy(c => c.IssuedAt).ThenBy(c => c.Id), byEnd: false, skip, take, cancel);

    private IQueryable<Certificate> Within(Window window, IReadOnlyDictionary<string, string> filters) =>
        counting.Of(filters).Where(c => c.IssuedAt < window.To && c.EndsAt >= window.To);
}
