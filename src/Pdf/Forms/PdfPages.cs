namespace CuuLong.Pdf;

/// <summary>The pages of a file, in order; each node of the tree is met once at most.</summary>
public static class PdfPages
{
    public static PdfPage At(PdfDocument document, int index) => All(document).Skip(index).FirstOrDefault() ?? throw new PdfException(PdfFault.Broken, $"The file has no page {index + 1}.");

    public static PdfPage Last(PdfDocument document) => All(document).LastOrDefault() ?? throw new PdfException(PdfFault.Broken, "The file has no page.");

    public static IEnumerable<PdfPage> All(PdfDocument document)
    {
        var seen = new HashSet<int>();
        var index = 0;
        return document.Catalog["Pages"] is PdfReference root ? Walk(root, []) : [];

        IEnumerable<PdfPage> Walk(PdfReference reference, IReadOnlyList<PdfDictionary> above)
        {
            if (above.Count > 64 || !seen.Add(reference.Number)) throw new PdfException(PdfFault.Broken, "The tree of pages is no tree.");
            if (document.Load(reference) is not PdfDictionary node) yield break;
            if (document.Get<PdfArray>(node, "Kids") is not { } kids)
            {
                yield return new PdfPage(document, index++, reference, node, above);
                yield break;
            }
            IReadOnlyList<PdfDictionary> path = [.. above, node];
            foreach (var kid in kids)
                if (kid is PdfReference child)
                    foreach (var page in Walk(child, path)) yield return page;
        }
    }
}
