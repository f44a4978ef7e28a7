using CuuLong.Pdf.Text;

namespace CuuLong.Pdf;

/// <summary>What an appearance of a field says, read as people read: line by line, without what is clipped away.</summary>
internal sealed class AppearanceText
{
    private const double SameLine = 2.5, Smallest = 0.5, Inner = 0.2;

    private sealed record Seeable(string Text, PdfBox Box, double Stretch, int Painted, bool Visible);

    private readonly List<Seeable> letters = [];
    private readonly PathPlaces paths = new();
    private readonly Stack<string> saved = new();
    private string colour = "", first = "";
    private bool odd;

    /// <summary>The letters that are seen, blanks aside.</summary>
    public string Seen => FieldText.Bare(string.Concat(InOrder(letters.Where(l => l.Visible)).Select(l => l.Text)));

    public IReadOnlyList<PdfBox> Painted => paths.Painted;

    /// <summary>Null where it cannot be told: what is drawn is not only letters, or some of them are not seen as others are.</summary>
    /// <param name="known">Outlines that stood there before: a border.</param>
    /// <param name="coloured">Letters may have several colours.</param>
    public static AppearanceText? Read(PdfDocument document, PdfStream form, IReadOnlySet<PdfBox> known, bool coloured = false)
    {
        var text = new AppearanceText();
        try
        {
            text.Walk(document, form, coloured);
        }
        catch (PdfException e) when (e.Fault is PdfFault.Broken or PdfFault.Unsupported or PdfFault.TooDeep)
        {
            return null;
        }
        return text.odd || text.letters.Exists(l => l.Text.Length == 0) || Differ(text.letters.Select(l => l.Box.Height)) || Differ(text.letters.Select(l => l.Stretch).Where(s => s > 0)) || text.IsPiledUp() || text.paths.Marks.Exists(m => !known.Contains(m)) || text.IsPaintedOver(document.Budget) ? null : text;
    }

    /// <summary>All of it; its beginning, where the rest is clipped away.</summary>
    public bool Says(string value)
    {
        var seen = Seen;
        if (seen.Length > value.Length || (seen.Length < value.Length && letters.TrueForAll(l => l.Visible))) return false;
        for (var i = 0; i < seen.Length; i++)
            if (seen[i] != value[i] && !(seen[i] == PageFont.Guess && value[i] >= 0x80)) return false;
        return true;
    }

    /// <summary>What stands in some boxes.</summary>
    public string Within(IReadOnlyList<PdfBox> boxes) =>
        FieldText.Bare(string.Concat(InOrder(letters.Where(l => boxes.Any(b => b.Meets(Centre(l.Box))))).Select(l => l.Text)));

    private void Walk(PdfDocument document, PdfStream form, bool coloured)
    {
        var state = new SeenState(document, document.Get<PdfDictionary>(form.Dictionary, "Resources"), Take);
        paths.Within(PdfBox.Read(document, form["BBox"]), true, () => ContentReader.Read(document.Decode(form), document.Budget, (name, operands) =>
        {
            odd |= !OperatorForms.Fit(name, operands) || name switch
            {
                "Do" or "ID" or "sh" => true,
                "Tr" => TextState.Number(operands[0]) != 0,
                "gs" => letters.Count > 0,
                "BDC" => operands is [PdfName { Value: "OC" }, ..],
                _ => false,
            };
            if (name is "g" or "rg" or "k" or "sc" or "scn") colour = $"{name} {string.Join(' ', operands)}";
            else if (name == "q") saved.Push(colour);
            else if (name == "Q" && saved.Count > 0) colour = saved.Pop();
            state.Take(name, operands);
            paths.Take(name, operands, state.Space);
        }));

        void Take(string meaning, PdfBox box, double stretch)
        {
            if (letters.Count == 0) first = colour;
            odd |= colour != first && !coloured;
            letters.Add(new(meaning, box, stretch, paths.Painted.Count, paths.Pen.Clip is not { } clip || clip.Meets(Centre(box))));
        }
    }

    private static bool Differ(IEnumerable<double> sizes) => sizes.DefaultIfEmpty().ToList() is var all && all.Min() < Smallest * all.Max();

    /// <summary>Letters stand on each other, marks that belong to the letter before them aside.</summary>
    private bool IsPiledUp() => InOrder(letters.Where(l => l.Stretch > 0 && !IsBlankOrMark(l.Text))).ToList() is var row
        && row.Zip(row.Skip(1)).Any(p => Math.Abs(p.First.Box.Bottom - p.Second.Box.Bottom) < p.First.Box.Height * Smallest && p.Second.Box.Left - p.First.Box.Left < Inner * Math.Min(p.First.Box.Width, p.Second.Box.Width) && p.Second.Box.Right > p.First.Box.Left);

    private static bool IsBlankOrMark(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.GetUnicodeCategory(text[0]) == System.Globalization.UnicodeCategory.NonSpacingMark);

    private bool IsPaintedOver(PdfBudget budget)
    {
        budget.Scan((long)letters.Count * paths.Painted.Count * 32);
        return letters.Exists(l => paths.Painted.Skip(l.Painted).Any(l.Box.Grown(-Inner * Math.Min(l.Box.Width, l.Box.Height)).Meets));
    }

    private static PdfBox Centre(PdfBox box) => new((box.Left + box.Right) / 2 - 0.01, (box.Bottom + box.Top) / 2 - 0.01, (box.Left + box.Right) / 2 + 0.01, (box.Bottom + box.Top) / 2 + 0.01);

    private static IEnumerable<Seeable> InOrder(IEnumerable<Seeable> some)
    {
        var row = new List<Seeable>();
        foreach (var letter in some.OrderByDescending(l => l.Box.Bottom))
        {
            if (row.Count > 0 && row[0].Box.Bottom - letter.Box.Bottom > SameLine)
            {
                foreach (var one in row.OrderBy(l => l.Box.Left)) yield return one;
                row.Clear();
            }
            row.Add(letter);
        }
        foreach (var one in row.OrderBy(l => l.Box.Left)) yield return one;
    }
}
