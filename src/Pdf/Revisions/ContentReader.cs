namespace CuuLong.Pdf;

/// <summary>The operators of a content stream, each with its operands; "ID" for an image that stands in it.</summary>
internal static class ContentReader
{
    private const int MostOperands = 64;

    public static void Read(ReadOnlyMemory<byte> content, PdfBudget budget, Action<string, List<PdfObject>> take)
    {
        var parser = new PdfParser(content, 0, budget, false);
        var operands = new List<PdfObject>();
        while (true)
        {
            parser.SkipWhite();
            if (parser.AtEnd) return;
            if (parser.TakeOperator() is not { } name)
            {
                if (operands.Count == MostOperands) throw PdfParser.Broken("Too many operands", parser.Position);
                operands.Add(parser.Read());
                continue;
            }
            budget.Value();
            take(name, operands);
            if (name == "ID") parser.SkipInlineImage();
            operands.Clear();
        }
    }
}
