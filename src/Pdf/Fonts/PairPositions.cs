using System.Numerics;

namespace CuuLong.Pdf.Fonts;

/// <summary>Pair adjustments (lookup type 2, also through extension type 9) of the feature "kern" in a GPOS table (OpenType 1.9).</summary>
internal sealed class PairPositions(SfntTable gpos, Action<int, int, short> add, int glyphs)
{
    private const int XAdvance = 0x0004, MostSteps = 4_000_000;

    private int steps;

    public void Read()
    {
        var (features, lookups) = (gpos.From(gpos.U16(6)), gpos.From(gpos.U16(8)));
        var wanted = new SortedSet<int>();
        for (var i = 0; i < features.U16(0); i++)
        {
            if (features.U32(2 + 6 * i) != 0x6B65726E) continue; // kern
            var feature = features.From(features.U16(6 + 6 * i));
            for (var l = 0; l < feature.U16(2); l++) wanted.Add(feature.U16(4 + 2 * l));
        }
        foreach (var index in wanted)
            if (index < lookups.U16(0)) Lookup(lookups.From(lookups.U16(2 + 2 * index)));
    }

    private void Lookup(SfntTable lookup)
    {
        int type = lookup.U16(0), count = lookup.U16(4);
        for (var i = 0; i < count; i++)
        {
            var subtable = lookup.From(lookup.U16(6 + 2 * i));
            if (type == 9 && subtable.U16(2) == 2) Pairs(subtable.From(subtable.Offset32(4)));
            else if (type == 2) Pairs(subtable);
        }
    }

    private void Pairs(SfntTable table)
    {
        var (first, second) = (table.U16(4), table.U16(6));
        if ((first & XAdvance) == 0) return;
        var (advanceAt, size1, size2) = (2 * BitOperations.PopCount((uint)first & 0x3), 2 * BitOperations.PopCount(first), 2 * BitOperations.PopCount(second));
        var coverage = GlyphClasses.Covered(table.From(table.U16(2)), glyphs);
        if (table.U16(0) == 1) Single(table, coverage, advanceAt, size1 + size2);
        else if (table.U16(0) == 2) ByClass(table, coverage, advanceAt, size1 + size2);
    }

    private void Single(SfntTable table, IReadOnlyList<int> coverage, int advanceAt, int size)
    {
        for (var i = 0; i < Math.Min(coverage.Count, (int)table.U16(8)); i++)
        {
            var set = table.From(table.U16(10 + 2 * i));
            int count = set.U16(0);
            for (var p = 0; p < count; p++)
            {
                Step();
                var at = 2 + p * (2 + size);
                add(coverage[i], set.U16(at), set.I16(at + 2 + advanceAt));
            }
        }
    }

    private void ByClass(SfntTable table, IReadOnlyList<int> coverage, int advanceAt, int size)
    {
        var (lefts, rights) = (GlyphClasses.Read(table.From(table.U16(8)), glyphs), GlyphClasses.Read(table.From(table.U16(10)), glyphs));
        int columns = table.U16(14);
        var members = Enumerable.Range(0, glyphs).Where(g => rights[g] != 0 && rights[g] < columns).ToList();
        foreach (var left in coverage)
        {
            if (lefts[left] >= table.U16(12)) continue;
            foreach (var right in members)
            {
                Step();
                add(left, right, table.I16(16 + (lefts[left] * columns + rights[right]) * size + advanceAt));
            }
        }
    }

    private void Step()
    {
        if (++steps > MostSteps) throw new PdfException(PdfFault.TooLarge, "the kerning of the font is beyond reason");
    }
}
