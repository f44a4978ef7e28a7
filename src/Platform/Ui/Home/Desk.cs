using CuuLong.Platform.Access;

namespace CuuLong.Platform.Ui;

public sealed record DeskView(IReadOnlyList<LedgerCell> Ledger, IReadOnlyList<HomePart> Main, IReadOnlyList<HomePart> Side)
{
    public bool Empty => Ledger.Count + Main.Count + Side.Count == 0;
}

/// <summary>Gathers the desk from the modules, as far as the actor may see.</summary>
public sealed class Desk(IEnumerable<IHomeLedger> ledgers, IEnumerable<IHomePanel> panels, Acting acting)
{
    public async Task<DeskView> Load(CancellationToken cancel)
    {
        var cells = new List<LedgerCell>();
        foreach (var ledger in ledgers.Where(l => acting.Actor.May(l.Permission)).OrderBy(l => l.Order))
            cells.AddRange(await ledger.Cells(cancel));

        List<HomePart> main = [], side = [];
        foreach (var panel in panels.Where(p => acting.Actor.May(p.Permission)).OrderBy(p => p.Order))
            if (await panel.Load(cancel) is { } part) (panel.Side ? side : main).Add(part);
        return new DeskView(cells, main, side);
    }
}
