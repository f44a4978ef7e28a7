namespace CuuLong.Pdf;

/// <summary>Where the next letter stands while a content stream is read (9.3, 9.4).</summary>
internal sealed class TextState(PdfDocument document, PdfDictionary? resources, Affine start)
{
    private const int MostSaved = 64;
    private readonly Stack<Affine> saved = new();
    private Affine line = Affine.None, letter = Affine.None;
    private double size = 1, leading;
    private bool twoBytes;

    public Affine Space { get; private set; } = start;

    /// <summary>The box of what the operator shows; null when it shows no text.</summary>
    public PdfBox? Take(string name, List<PdfObject> operands)
    {
        switch (name)
        {
            case "q" when saved.Count < MostSaved: saved.Push(Space); break;
            case "Q" when saved.Count > 0: Space = saved.Pop(); break;
            case "cm" when operands.Count == 6: Space = Matrix(operands).Then(Space); break;
            case "BT": line = letter = Affine.None; break;
            case "Tf" when operands is [PdfName font, var given]: (size, twoBytes) = (Number(given), IsTwoBytes(font.Value)); break;
            case "TL" when operands.Count == 1: leading = Number(operands[0]); break;
            case "Td" when operands.Count == 2: Move(Number(operands[0]), Number(operands[1])); break;
            case "TD" when operands.Count == 2:
                leading = -Number(operands[1]);
                Move(Number(operands[0]), Number(operands[1]));
                break;
            case "Tm" when operands.Count == 6: line = letter = Matrix(operands); break;
            case "T*": Move(0, -leading); break;
            case "Tj" when operands.Count == 1: return Show(Length(operands[0]));
            case "'" or "\"" when operands.Count > 0:
                Move(0, -leading);
                return Show(Length(operands[^1]));
            case "TJ" when operands is [PdfArray parts]: return Show(parts.Sum(Length));
        }
        return null;
    }

    public static Affine Matrix(List<PdfObject> six) => new(Number(six[0]), Number(six[1]), Number(six[2]), Number(six[3]), Number(six[4]), Number(six[5]));

    private static double Number(PdfObject value) => value switch { PdfInteger i => i.Value, PdfReal r => r.Value, _ => 0 };

    private static double Length(PdfObject part) => part switch { PdfString text => text.Bytes.Length * 500.0, _ => 0 - Number(part) };

    private void Move(double x, double y) => letter = line = new Affine(1, 0, 0, 1, x, y).Then(line);

    private PdfBox? Show(double thousandths)
    {
        var width = thousandths / 1000 * size / (twoBytes ? 2 : 1);
        if (width == 0 || size == 0) return null;
        var box = letter.Then(Space).Around(new PdfBox(0, -0.2 * size, width, 0.75 * size));
        letter = new Affine(1, 0, 0, 1, width, 0).Then(letter);
        return box;
    }

    private bool IsTwoBytes(string font) => document.Get<PdfName>(document.Get<PdfDictionary>(document.Get<PdfDictionary>(resources, "Font"), font), "Subtype")?.Value == "Type0";
}
