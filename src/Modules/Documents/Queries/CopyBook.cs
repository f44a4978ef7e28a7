using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>Sổ đăng ký bản sao, the last entry first.</summary>
internal sealed class CopyBook(DocumentsDb db, Acting acting)
{
    public const int Most = 50;

    /// <summary>There are books of agencies whose work the actor's took over.</summary>
    public bool HasLeft => acting.Actor.Forebears.Count > 0;

    /// <param name="after">Cursor: the last entry that was shown.</param>
    /// <param name="left">The closed books of agencies that are no more (ADR 72), instead of the own one.</param>
    public async Task<(IReadOnlyList<Copy> Rows, Guid? Next)> Page(Guid? after, bool left, CancellationToken cancel)
    {
        if ((left ? db.Copies.AsNoTracking().Left(acting.Actor) : db.Copies.AsNoTracking()) is not { } book) return ([], null);
        var rows = book;
        if (after is { } cursor && await book.Where(c => c.Id == cursor).Select(c => new { c.Year, c.Number }).FirstOrDefaultAsync(cancel) is { } last)
            rows = rows.Where(c => c.Year < last.Year || (c.Year == last.Year && (c.Number < last.Number || (c.Number == last.Number && c.Id < cursor))));
        var found = await rows.OrderByDescending(c => c.Year).ThenByDescending(c => c.Number).ThenByDescending(c => c.Id).Take(Most + 1).ToListAsync(cancel);
        return (found.Count > Most ? found[..Most] : found, found.Count > Most ? found[Most - 1].Id : null);
    }

    /// <summary>The agency's own copies of it, and those that agencies made which are no more.</summary>
    public async Task<List<Copy>> Of(Guid source, CancellationToken cancel)
    {
        var own = await db.Copies.AsNoTracking().Where(c => c.SourceId == source).OrderByDescending(c => c.Id).ToListAsync(cancel);
        return db.Copies.AsNoTracking().Left(acting.Actor) is { } left ? [.. own, .. await left.Where(c => c.SourceId == source).OrderByDescending(c => c.Id).ToListAsync(cancel)] : own;
    }
}
