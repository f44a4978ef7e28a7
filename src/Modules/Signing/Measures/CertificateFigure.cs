using CuuLong.Platform.Measures;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Measures;

/// <summary>A number of certificates: a figure says which of them count, and in the order of which day its rows stand.</summary>
internal abstract class CertificateFigure(Counting counting, string key, bool byEnd = false) : IMeasure
{
    public string Key => key;
    public string[] Columns => Counting.Columns;
    public string[] Filters => Counting.Filters;

    public Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default) => Within(counting.Of(filters), window).LongCountAsync(cancel);

    public Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default)
    {
        var within = Within(counting.Of(filters), window);
        return counting.Rows((byEnd ? within.OrderBy(c => c.EndsAt) : within.OrderBy(c => c.IssuedAt)).ThenBy(c => c.Id), byEnd, skip, take, cancel);
    }

    protected abstract IQueryable<Certificate> Within(IQueryable<Certificate> certificates, Window window);
}
