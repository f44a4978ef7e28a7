using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Home;

/// <summary>The inbox in numbers on the desk; each opens its box.</summary>
internal sealed class IncomingLedger(BoxCounts counts, Acting acting, Words words) : IHomeLedger
{
    public int Order => 10;

    public string Permission => Rights.ReadIncoming;

    public async Task<IReadOnlyList<LedgerCell>> Cells(CancellationToken cancel)
    {
        Box[] wanted = acting.Actor.May(Rights.AllIncoming) ? [Box.Waiting, Box.Mine, Box.Soon, Box.Late] : [Box.Mine, Box.Informed];
        var cells = new List<LedgerCell>(wanted.Length);
        var found = await counts.Of(wanted, cancel);
        foreach (var box in wanted)
        {
            var count = found[box];
            // Counting stops at the bound; the cell says that there is more.
            var note = count >= BoxCounts.Bound ? words["documents.home.or-more"] : null;
            cells.Add(new LedgerCell(words[$"documents.box.{box}"], count, $"/incoming?box={box.ToString().ToLowerInvariant()}", note,
                count == 0 ? Tone.Plain : box switch { Box.Soon => Tone.Silt, Box.Late => Tone.Son, _ => Tone.Plain }));
        }
        return cells;
    }
}
