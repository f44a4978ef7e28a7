namespace CuuLong.Pdf.Text;

/// <summary>
/// Bounds for fonts that bring no widths, as the fourteen standard ones need not (9.6.2.2): over the faces of a family, upright and
/// slanted, light and bold. Beyond ASCII, for other fonts, and where codes are named anew, the widest of all.
/// </summary>
internal static class StandardWidths
{
    private static readonly GlyphWidth Any = new(167, 1015);

    private static readonly GlyphWidth[] Sans = Bounds(
        "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 975 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 222 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584",
        "278 333 474 556 556 889 722 278 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 1015 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584");

    private static readonly GlyphWidth[] Serif = Bounds(
        "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 832 611 611 667 722 611 556 722 722 333 389 667 556 833 667 722 556 722 611 500 556 722 611 833 611 556 556 333 278 333 422 500 333 444 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 333 389 278 500 444 667 444 444 389 348 200 348 520",
        "250 389 555 500 500 1000 833 333 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 930 722 667 722 722 667 667 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 389 278 389 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 480 275 480 570");

    private static readonly (string Name, Func<int, GlyphWidth> Widths)[] Families =
    [
        ("Courier", _ => GlyphWidth.Of(600)), ("Helvetica", code => In(Sans, code)), ("Arial", code => In(Sans, code)), ("Times", code => In(Serif, code)),
    ];

    public static Func<int, GlyphWidth> Of(string? font, bool named) =>
        named ? _ => Any : Families.FirstOrDefault(f => font?.StartsWith(f.Name, StringComparison.Ordinal) == true).Widths ?? (_ => Any);

    private static GlyphWidth In(GlyphWidth[] family, int code) => code - ' ' is >= 0 and var at && at < family.Length ? family[at] : Any;

    private static GlyphWidth[] Bounds(string least, string most) => [.. least.Split(' ').Zip(most.Split(' '), (l, m) => new GlyphWidth(int.Parse(l, System.Globalization.CultureInfo.InvariantCulture), int.Parse(m, System.Globalization.CultureInfo.InvariantCulture)))];
}
