namespace CuuLong.Pdf.Layout;

/// <summary>The tree of bookmarks (ISO 32000-1, 12.3.3), all open.</summary>
internal static class Outline
{
    private sealed class Node(PlacedBookmark? mark, PdfReference reference)
    {
        public PlacedBookmark? Mark => mark;
        public PdfReference Reference => reference;
        public List<Node> Under { get; } = [];
        public int Count => Under.Sum(n => 1 + n.Count);
    }

    public static PdfReference? Write(PdfFileWriter file, IReadOnlyList<PlacedBookmark> marks, IReadOnlyList<PdfReference> pages)
    {
        if (marks.Count == 0) return null;
        var root = new Node(null, file.Reserve());
        var path = new Stack<(int Level, Node Node)>([(0, root)]);
        foreach (var mark in marks)
        {
            while (path.Peek().Level >= Math.Max(mark.Level, 1)) path.Pop();
            var node = new Node(mark, file.Reserve());
            path.Peek().Node.Under.Add(node);
            path.Push((mark.Level, node));
        }
        file.Write(root.Reference, Entry(root).Set("Type", "Outlines"));
        WriteUnder(file, root, pages);
        return root.Reference;
    }

    private static void WriteUnder(PdfFileWriter file, Node parent, IReadOnlyList<PdfReference> pages)
    {
        for (var i = 0; i < parent.Under.Count; i++)
        {
            var node = parent.Under[i];
            var mark = node.Mark!.Value;
            file.Write(node.Reference, Entry(node).Set("Title", PdfString.Text(mark.Title)).Set("Parent", parent.Reference)
                .Set("Prev", i > 0 ? parent.Under[i - 1].Reference : null).Set("Next", i < parent.Under.Count - 1 ? parent.Under[i + 1].Reference : null)
                .Set("Dest", new PdfArray(pages[mark.Page], PdfName.Of("XYZ"), PdfNull.Value, mark.Top, PdfNull.Value)));
            WriteUnder(file, node, pages);
        }
    }

    private static PdfDictionary Entry(Node node) => node.Under.Count == 0 ? new PdfDictionary()
        : new PdfDictionary().Set("First", node.Under[0].Reference).Set("Last", node.Under[^1].Reference).Set("Count", node.Count);
}
