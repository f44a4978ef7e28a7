using CuuLong.Pdf.Fonts;

namespace CuuLong.Pdf.Layout;

/// <summary>The fonts of one document, numbered as they come.</summary>
internal sealed class FontUses(FontShelf shelf, IPdfObjects file)
{
    private readonly List<(FontFace Face, FontUse Use)> uses = [];

    public FontUse this[FontFace face]
    {
        get
        {
            foreach (var (known, use) in uses)
                if (known == face) return use;
            uses.Add((face, new FontUse(shelf[face], $"F{uses.Count + 1}", file.Reserve())));
            return uses[^1].Use;
        }
    }

    public IEnumerable<FontUse> All => uses.Select(u => u.Use);
}
