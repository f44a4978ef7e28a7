using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Home;

/// <summary>The inbox in numbers on the desk; each opens its box.</summary>
internal sealed class IncomingLedger(LineList list, Acting acting, Words words) : IHomeLedger
{
    public int Order => 10;

    public string Permission => Rights.ReadIncoming;

    public async Task<IReadOnlyList<LedgerCell>> Cells(CancellationToken cancel)
    {
        Box[] wanted = acting.Actor.May(Rights.AllIncoming) ? [Box.Waiting, Box.Mine, Box.Soon, Box.Late] : [Box.Mine, Box.Informed];
        var cells = new List<LedgerCell>(wanted.Length);
        foreach (var box in wanted)
        {
            var count = await list.Count(box, cancel);
            // Counting stops at the bound; the cell says that there is more.
            var note = count >= LineList.Bound ? words["documents.home.or-more"] : null;
            cells.Add(new LedgerCell(words[$"documents.box.{box}"], count, $"/incoming?box={box.ToString().ToLowerInvariant()}", note,
                count == 0 ? Tone.Plain : box switch { Box.Soon => Tone.Silt, Box.Late => Tone.Son, _ => Tone.Plain }));
        }
        return cells;
    }
}
