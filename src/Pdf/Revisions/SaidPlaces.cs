namespace CuuLong.Pdf;

/// <summary>Where a row of letters says something. Blanks at its ends say nothing, nor does a line of dots or dashes there, on which people sign.</summary>
internal struct SaidPlaces
{
    private const int Fewest = 4;
    private PdfBox? said, pending;
    private int line;

    /// <summary>Null when the row says nothing.</summary>
    public readonly PdfBox? Box => pending is { } rest && line is > 0 and < Fewest ? With(said, rest) : said;

    /// <param name="meaning">Empty when the font does not tell.</param>
    public void Add(string meaning, PdfBox box)
    {
        if (meaning is [var letter] && (char.IsWhiteSpace(letter) || letter is '_' or '.' or '\u2026' or '\u2024' or '\u2025'))
        {
            pending = With(pending, box);
            if (!char.IsWhiteSpace(letter)) line += letter is '\u2026' ? 3 : 1;
            return;
        }
        said = With(pending is { } before && (said is not null || line is > 0 and < Fewest) ? With(said, before) : said, box);
        (pending, line) = (null, 0);
    }

    private static PdfBox With(PdfBox? one, PdfBox other) => one is { } known ? known.With(other) : other;
}
