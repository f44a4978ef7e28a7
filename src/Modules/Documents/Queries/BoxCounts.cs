using System.Collections.Concurrent;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;

namespace CuuLong.Documents.Queries;

/// <summary>
/// How many stand in each box, as far as <see cref="Bound"/>: the page writes "999+" there. All by one statement of index
/// stretches, and once a request, because the menu, the boxes and the desk ask for the same.
/// </summary>
internal sealed class BoxCounts(DocumentsDb db, Acting acting, WorkDays days, TimeProvider clock)
{
    public const int Bound = 1000;

    private readonly Dictionary<Box, int> known = [];

    public async Task<int> Of(Box box, CancellationToken cancel) => (await Of([box], cancel))[box];

    public async Task<IReadOnlyDictionary<Box, int>> Of(IReadOnlyCollection<Box> boxes, CancellationToken cancel)
    {
        var asked = boxes.Where(b => !Boxes.Endless(b) && !known.ContainsKey(b)).ToList();
        foreach (var box in boxes.Where(Boxes.Endless)) known[box] = 0;
        if (asked.Count > 0)
        {
            var holders = acting.Actor.Holders().Distinct().ToList();
            object?[] values = [db.Scope, clock.Today(), days.Soon(), .. holders];
            var counts = await db.First(Sql(asked, holders.Count), values, row => asked.Select((_, i) => Convert.ToInt32(row.GetValue(i))).ToList(), cancel);
            foreach (var (i, box) in asked.Index()) known[box] = Math.Min(counts![i], Bound);
        }
        return known;
    }

    /// <summary>Written once: who opens the inbox asks for the same boxes each time.</summary>
    private string Sql(List<Box> boxes, int holders) =>
        Texts.GetOrAdd((db.Where.Kind, string.Join(' ', boxes), holders), _ => "SELECT " + string.Join(", ", boxes.Select(b => Sum(b, holders))));

    private static readonly ConcurrentDictionary<(DatabaseKind, string, int), string> Texts = new();

    private string Sum(Box box, int holders) => box switch
    {
        Box.Soon => Count("lines", "closed_at IS NULL AND due >= @p1 AND due <= @p2"),
        Box.Late => Count("lines", "closed_at IS NULL AND due < @p1"),
        Box.Mine => Parts("'Lead', 'Coordinate'", "'Open', 'Handling'", holders),
        Box.Informed => Parts("'Inform'", "'Open'", holders),
        _ => string.Join(" + ", Boxes.States(box).Select(state => Count("lines", $"state = '{state}'"))),
    };

    private string Parts(string roles, string states, int holders) =>
        Count("assignments", $"holder_id IN ({string.Join(", ", Enumerable.Range(3, holders).Select(i => $"@p{i}"))}) AND state IN ({states}) AND role IN ({roles})");

    private string Count(string table, string where) =>
        $"(SELECT COUNT(*) FROM (SELECT 1 FROM {db.Table(table)} WHERE agency_id = @p0 AND {where} LIMIT {Bound}) counted)";
}
