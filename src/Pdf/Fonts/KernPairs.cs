namespace CuuLong.Pdf.Fonts;

/// <summary>How much closer or farther two neighbouring glyphs stand, in font units: pairs of GPOS (feature kern), else of the kern table.</summary>
internal sealed class KernPairs
{
    private const int MostPairs = 200_000;

    private readonly Dictionary<uint, short> pairs = [];
    private readonly bool[] shown, lefts;

    public KernPairs(SfntFile file, CharacterMap map, int glyphs)
    {
        (shown, lefts) = (new bool[glyphs], new bool[glyphs]);
        foreach (var glyph in map.Glyphs) shown[glyph] = true;
        if (file.Find("GPOS") is { } gpos) new PairPositions(gpos, Add, glyphs).Read();
        if (pairs.Count == 0 && file.Find("kern") is { } kern) ReadTable(kern);
    }

    public int Between(int left, int right) => lefts[left] ? pairs.GetValueOrDefault(Key(left, right)) : 0;

    private static uint Key(int left, int right) => (uint)left << 16 | (uint)right;

    /// <summary>The first word on a pair stands: lookups earlier in the table win.</summary>
    private void Add(int left, int right, short by)
    {
        if (by == 0 || left >= shown.Length || right >= shown.Length || !shown[left] || !shown[right]) return;
        if (pairs.Count >= MostPairs) throw new PdfException(PdfFault.TooLarge, "the font has too many kerning pairs");
        if (pairs.TryAdd(Key(left, right), by)) lefts[left] = true;
    }

    private void ReadTable(SfntTable kern)
    {
        if (kern.U16(0) != 0) return;
        int count = kern.U16(2), at = 4;
        for (var i = 0; i < count; i++)
        {
            var (length, coverage) = (kern.U16(at + 2), kern.U16(at + 4));
            // Format 0, horizontal, not minimum values and not across the stream.
            if (coverage >> 8 == 0 && (coverage & 0x7) == 1)
            {
                int many = kern.U16(at + 6);
                for (var p = 0; p < many; p++)
                    if (at + 14 + 6 * p is var pair) Add(kern.U16(pair), kern.U16(pair + 2), kern.I16(pair + 4));
            }
            at += length;
        }
    }
}
