namespace CuuLong.Pdf;

/// <summary>Where the next letter stands while a content stream is read (9.3, 9.4).</summary>
internal class TextState(PdfDocument document, PdfDictionary? resources, Affine start)
{
    private const int MostSaved = 64;
    private readonly Stack<Affine> saved = new();
    private Affine line = Affine.None;
    private double leading;
    private bool twoBytes;

    protected PdfDocument Document => document;

    /// <summary>Where the next letter stands, before <see cref="Space"/>.</summary>
    protected Affine Letter { get; set; } = Affine.None;

    protected double Size { get; private set; } = 1;

    public Affine Space { get; private set; } = start;

    /// <summary>The box of what the operator shows; null when it shows no text.</summary>
    public virtual PdfBox? Take(string name, List<PdfObject> operands)
    {
        switch (name)
        {
            case "q" when saved.Count < MostSaved: saved.Push(Space); break;
            case "Q" when saved.Count > 0: Space = saved.Pop(); break;
            case "cm" when operands.Count == 6: Space = Matrix(operands).Then(Space); break;
            case "BT": line = Letter = Affine.None; break;
            case "Tf" when operands is [PdfName font, var given]: 
                Size = Number(given);
                Choose(document.Get<PdfDictionary>(document.Get<PdfDictionary>(resources, "Font"), font.Value));
                break;
            case "TL" when operands.Count == 1: leading = Number(operands[0]); break;
            case "Td" when operands.Count == 2: Move(Number(operands[0]), Number(operands[1])); break;
            case "TD" when operands.Count == 2:
                leading = -Number(operands[1]);
                Move(Number(operands[0]), Number(operands[1]));
                break;
            case "Tm" when operands.Count == 6: line = Letter = Matrix(operands); break;
            case "T*": Move(0, -leading); break;
            case "Tj" when operands.Count == 1: return Show([operands[0]]);
            case "'" or "\"" when operands.Count > 0:
                Move(0, -leading);
                return Show([operands[^1]]);
            case "TJ" when operands is [PdfArray parts]: return Show(parts);
        }
        return null;
    }

    public static Affine Matrix(List<PdfObject> six) => new(Number(six[0]), Number(six[1]), Number(six[2]), Number(six[3]), Number(six[4]), Number(six[5]));

    protected static double Number(PdfObject value) => value switch { PdfInteger i => i.Value, PdfReal r => r.Value, _ => 0 };

    private static double Length(PdfObject part) => part switch { PdfString text => text.Bytes.Length * 500.0, _ => 0 - Number(part) };

    private void Move(double x, double y) => Letter = line = new Affine(1, 0, 0, 1, x, y).Then(line);

    protected virtual void Choose(PdfDictionary? font) => twoBytes = document.Get<PdfName>(font, "Subtype")?.Value == "Type0";

    /// <param name="parts">Strings, and numbers that move back by thousandths of the size.</param>
    protected virtual PdfBox? Show(IEnumerable<PdfObject> parts)
    {
        var width = parts.Sum(Length) / 1000 * Size / (twoBytes ? 2 : 1);
        if (width == 0 || Size == 0) return null;
        var box = BoxOf(width);
        Advance(width);
        return box;
    }

    protected PdfBox BoxOf(double width) => Letter.Then(Space).Around(new PdfBox(0, -0.2 * Size, width, 0.75 * Size));

    protected void Advance(double width) => Letter = new Affine(1, 0, 0, 1, width, 0).Then(Letter);
}
