namespace CuuLong.Pdf;

/// <summary>How many operands an operator has. Of one that has more, or none that fit, some readers take the first, others the last, others nothing.</summary>
internal static class OperatorForms
{
    private static readonly Dictionary<string, int> Numbers = new()
    {
        ["q"] = 0, ["Q"] = 0, ["cm"] = 6, ["w"] = 1, ["re"] = 4, ["m"] = 2, ["l"] = 2, ["c"] = 6, ["v"] = 4, ["y"] = 4, ["BT"] = 0, ["ET"] = 0,
        ["TL"] = 1, ["Tc"] = 1, ["Tw"] = 1, ["Tz"] = 1, ["Ts"] = 1, ["Tr"] = 1, ["Td"] = 2, ["TD"] = 2, ["Tm"] = 6, ["T*"] = 0,
    };

    public static bool Fit(string name, List<PdfObject> operands) => name switch
    {
        "Tf" => operands is [PdfName, PdfInteger or PdfReal],
        "Tj" or "'" => operands is [PdfString],
        "\"" => operands is [PdfInteger or PdfReal, PdfInteger or PdfReal, PdfString],
        "TJ" => operands is [PdfArray],
        "d" => operands is [PdfArray, _],
        "Do" or "gs" or "sh" => operands is [PdfName],
        _ => !Numbers.TryGetValue(name, out var count) || (operands.Count == count && operands.TrueForAll(o => o is PdfInteger or PdfReal)),
    };
}
