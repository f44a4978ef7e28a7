namespace CuuLong.Pdf;

/// <summary>
/// Where a row of letters says something. Blanks at its ends say nothing, nor does a line of dots or dashes on which people sign or write;
/// words on both sides of such a line, or far from each other, stand each for themselves.
/// </summary>
internal struct SaidPlaces(Action<PdfBox> say)
{
    private const int Fewest = 4;
    private PdfBox? said, pending;
    private int line;

    /// <param name="meaning">Empty when the font does not tell.</param>
    public void Add(string meaning, PdfBox box)
    {
        if (meaning is [var letter] && (char.IsWhiteSpace(letter) || letter is '_' or '.' or '\u2026' or '\u2024' or '\u2025'))
        {
            pending = With(pending, box);
            if (!char.IsWhiteSpace(letter)) line += letter is '\u2026' ? 3 : 1;
            return;
        }
        var dots = line is > 0 and < Fewest ? pending : null;
        if (said is { } known && (line >= Fewest || IsFar(known, box)))
        {
            say(known);
            said = null;
        }
        if ((dots ?? (said is null ? null : pending)) is { } between) said = With(said, between);
        said = With(said, box);
        (pending, line) = (null, 0);
    }

    public readonly void End()
    {
        if ((pending is { } rest && line is > 0 and < Fewest ? With(said, rest) : said) is { } last) say(last);
    }

    /// <summary>Farther than the letter is large.</summary>
    private static bool IsFar(PdfBox known, PdfBox box) =>
        Math.Max(Math.Max(box.Left - known.Right, known.Left - box.Right), Math.Max(box.Bottom - known.Top, known.Bottom - box.Top)) > Math.Max(box.Width, box.Height);

    private static PdfBox With(PdfBox? one, PdfBox other) => one is { } known ? known.With(other) : other;
}
