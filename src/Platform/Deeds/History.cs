using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Deeds;

/// <param name="Act">Text key of what was done ("documents.incoming.registered").</param>
/// <param name="OnBehalfOf">The person acted for; both names show.</param>
public sealed record HistoryLine(DateTimeOffset At, string Act, string PersonName, string PositionTitle, string? OnBehalfOf, string? Why, string? Evidence);

/// <summary>What happened to a record, newest first. Whoever may see the record may see its history; the page decides that.</summary>
public static class History
{
    public const int Most = 200;

    public static Task<List<HistoryLine>> Of(ModuleDb db, Guid subjectId, CancellationToken cancel = default) => Of(db, [subjectId], cancel);

    /// <summary>The history of a record together with that of its parts (assignments, files).</summary>
    public static Task<List<HistoryLine>> Of(ModuleDb db, IReadOnlyCollection<Guid> subjects, CancellationToken cancel = default) =>
        db.Set<DeedRecord>().AsNoTracking().Where(d => subjects.Contains(d.SubjectId))
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Seq).Take(Most)
            .Select(d => new HistoryLine(d.At, d.Act, d.PersonName, d.PositionTitle, d.OnBehalfOf, d.Why, d.Evidence))
            .ToListAsync(cancel);
}
