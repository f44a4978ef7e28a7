using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>Sổ đăng ký bản sao, the last entry first.</summary>
internal sealed class CopyBook(DocumentsDb db)
{
    public const int Most = 50;

    /// <param name="after">Cursor: the last entry that was shown.</param>
    public async Task<(IReadOnlyList<Copy> Rows, Guid? Next)> Page(Guid? after, CancellationToken cancel)
    {
        var rows = db.Copies.AsNoTracking();
        if (after is { } cursor && await db.Copies.Where(c => c.Id == cursor).Select(c => new { c.Year, c.Number }).FirstOrDefaultAsync(cancel) is { } last)
            rows = rows.Where(c => c.Year < last.Year || (c.Year == last.Year && c.Number < last.Number));
        var found = await rows.OrderByDescending(c => c.Year).ThenByDescending(c => c.Number).Take(Most + 1).ToListAsync(cancel);
        return (found.Count > Most ? found[..Most] : found, found.Count > Most ? found[Most - 1].Id : null);
    }

    public Task<List<Copy>> Of(Guid source, CancellationToken cancel) => db.Copies.AsNoTracking().Where(c => c.SourceId == source).OrderByDescending(c => c.Id).ToListAsync(cancel);
}
