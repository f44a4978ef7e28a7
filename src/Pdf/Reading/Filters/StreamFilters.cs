namespace CuuLong.Pdf;

/// <summary>Undoes the filters of a stream, one after the other, within the budget.</summary>
internal static class StreamFilters
{
    private const int Most = 8;

    public static ReadOnlyMemory<byte> Decode(PdfStream stream, PdfBudget budget, Func<PdfObject, PdfObject> resolve)
    {
        var filters = List(stream["Filter"] ?? stream["F"], resolve);
        var parameters = List(stream["DecodeParms"] ?? stream["DP"], resolve);
        if (filters.Count > Most) throw new PdfException(PdfFault.TooDeep, $"More than {Most} filters on one stream.");
        var data = stream.Data;
        for (var i = 0; i < filters.Count; i++)
        {
            var own = i < parameters.Count ? resolve(parameters[i]) as PdfDictionary : null;
            data = One(filters[i] is PdfName name ? name.Value : "", data, own, budget, resolve);
        }
        return data;
    }

    private static ReadOnlyMemory<byte> One(string filter, ReadOnlyMemory<byte> data, PdfDictionary? parameters, PdfBudget budget, Func<PdfObject, PdfObject> resolve) => filter switch
    {
        "FlateDecode" or "Fl" => Predictors.Undo(Flate.Decode(data, budget), Parameters.From(parameters, resolve)),
        "LZWDecode" or "LZW" => Predictors.Undo(Lzw.Decode(data.Span, Parameters.From(parameters, resolve).EarlyChange, budget), Parameters.From(parameters, resolve)),
        "ASCIIHexDecode" or "AHx" => AsciiFilters.Hex(data.Span, budget),
        "ASCII85Decode" or "A85" => AsciiFilters.Base85(data.Span, budget),
        "RunLengthDecode" or "RL" => RunLength.Decode(data.Span, budget),
        _ => throw new PdfException(PdfFault.Unsupported, $"Streams packed by '{filter}' are not unpacked here."),
    };

    private static IReadOnlyList<PdfObject> List(PdfObject? value, Func<PdfObject, PdfObject> resolve) => value is null ? [] : resolve(value) switch
    {
        PdfArray array => [.. array.Select(resolve)],
        PdfNull => [],
        var one => [one],
    };
}
