namespace CuuLong.Pdf;

/// <summary>/DecodeParms of Flate and LZW (7.4.4.3).</summary>
internal readonly record struct Parameters(int Predictor, int Colors, int Bits, int Columns, int EarlyChange)
{
    public static Parameters From(PdfDictionary? dictionary, Func<PdfObject, PdfObject> resolve)
    {
        return new(Number("Predictor", 1), Number("Colors", 1), Number("BitsPerComponent", 8), Number("Columns", 1), Number("EarlyChange", 1));

        int Number(string key, int otherwise) => dictionary?[key] is { } value && resolve(value) is PdfInteger { Value: >= 0 and < 1 << 20 } number ? (int)number.Value : otherwise;
    }

    public int BytesPerPixel => Math.Max(1, Colors * Bits / 8);

    public int BytesPerRow => (int)Math.Min(((long)Colors * Bits * Columns + 7) / 8, 1 << 28);
}
