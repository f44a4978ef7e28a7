using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Home;

/// <summary>The desk's list of work, by deadline; nothing beyond the bound, the boxes hold all.</summary>
internal sealed class WorkPanel(Work work, WorkDays days, Acting acting, Words words, TimeProvider clock) : IHomePanel
{
    public const int Most = 30;

    public sealed record View(IReadOnlyList<(WorkGroup Group, IReadOnlyList<WorkRow> Rows)> Groups, IReadOnlyList<Chip> Chips, WorkDays Days, bool MayDraft);

    public int Order => 10;

    public string Permission => Rights.ReadIncoming;

    public async Task<HomePart?> Load(CancellationToken cancel)
    {
        var (today, soon) = (clock.Today(), days.Soon());
        var rows = (await work.Rows(cancel)).Select(r => (Row: r, Group: r.Group(today, soon)))
            .OrderBy(r => r.Group).ThenByDescending(r => r.Row.Urgency).ThenBy(r => r.Row.Due).Take(Most).ToList();
        var groups = rows.GroupBy(r => r.Group).Select(g => (g.Key, (IReadOnlyList<WorkRow>)[.. g.Select(r => r.Row)])).ToList();
        return new HomePart("/Pages/Home/_Work.cshtml", new View(groups, [.. Chips()], days, acting.Actor.May(Rights.Draft)));
    }

    private IEnumerable<Chip> Chips()
    {
        yield return new(words["documents.home.lead"], "/incoming?box=mine&only=lead");
        yield return new(words["documents.home.coordinate"], "/incoming?box=mine&only=coordinate");
        if (acting.Actor.May(Rights.Approve)) yield return new(words["documents.home.to-sign"], "/outgoing/sign");
    }
}
