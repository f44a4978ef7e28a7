using CuuLong.Platform.Measures;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Measures;

/// <summary>Newly issued in the window; what was renewed or changed is no new certificate.</summary>
internal sealed class CertificatesIssued(Counting counting) : IMeasure
{
    public string Key => "certificates.issued";
    public string[] Columns => Counting.Columns;
    public string[] Filters => Counting.Filters;

    public Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default) => Within(window, filters).LongCountAsync(cancel);

    public Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default) =>
        counting.Rows(Within(window, filters).OrderBy(c => c.IssuedAt).ThenBy(c => c.Id), byEnd: false, skip, take, cancel);

    private IQueryable<Certificate> Within(Window window, IReadOnlyDictionary<string, string> filters) =>
        counting.Of(filters).Where(c => c.IssuedAt >= window.From && c.IssuedAt < window.To && (c.Origin == Origin.Issued || c.Origin == Origin.Imported));
}
