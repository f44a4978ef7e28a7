using CuuLong.Pdf.Text;

namespace CuuLong.Pdf;

/// <summary>Where the next letter stands while a content stream is read (9.3, 9.4).</summary>
/// <param name="fonts">Those met on the page before.</param>
internal class TextState(PdfDocument document, PdfDictionary? resources, Affine start, Writing writing, Dictionary<PdfDictionary, PageFont> fonts)
{
    private const int MostSaved = 1024;
    private readonly Stack<(Affine, Writing)> saved = new();
    private Affine line = Affine.None, letter = Affine.None;

    public Affine Space { get; private set; } = start;

    public Writing Now { get; private set; } = writing;

    /// <summary>The box of what the operator says; null when it shows no text, or only blanks or a line for signing.</summary>
    public PdfBox? Take(string name, List<PdfObject> operands)
    {
        switch (name)
        {
            case "q":
                if (saved.Count == MostSaved) throw new PdfException(PdfFault.TooDeep, "Graphics states are nested too deep.");
                saved.Push((Space, Now));
                break;
            case "Q" when saved.Count > 0: (Space, Now) = saved.Pop(); break;
            case "cm" when operands.Count == 6: Space = Matrix(operands).Then(Space); break;
            case "BT": line = letter = Affine.None; break;
            case "Tf" when operands is [PdfName font, var size]: Choose(document.Get<PdfDictionary>(document.Get<PdfDictionary>(resources, "Font"), font.Value), size); break;
            case "gs" when operands is [PdfName state] && document.Get<PdfArray>(document.Get<PdfDictionary>(document.Get<PdfDictionary>(resources, "ExtGState"), state.Value), "Font") is [var font, var size]:
                Choose(document.Resolve(font) as PdfDictionary, size);
                break;
            case "TL" when operands.Count == 1: Now = Now with { Leading = Number(operands[0]) }; break;
            case "Tc" when operands.Count == 1: Now = Now with { Between = Number(operands[0]) }; break;
            case "Tw" when operands.Count == 1: Now = Now with { BetweenWords = Number(operands[0]) }; break;
            case "Tz" when operands.Count == 1: Now = Now with { Stretch = Number(operands[0]) / 100 }; break;
            case "Ts" when operands.Count == 1: Now = Now with { Rise = Number(operands[0]) }; break;
            case "Td" when operands.Count == 2: Move(Number(operands[0]), Number(operands[1])); break;
            case "TD" when operands.Count == 2:
                Now = Now with { Leading = -Number(operands[1]) };
                Move(Number(operands[0]), Number(operands[1]));
                break;
            case "Tm" when operands.Count == 6: line = letter = Matrix(operands); break;
            case "T*": Move(0, -Now.Leading); break;
            case "Tj" when operands.Count == 1: return Show([operands[0]]);
            case "'" or "\"" when operands.Count > 0:
                if (operands.Count == 3) Now = Now with { BetweenWords = Number(operands[0]), Between = Number(operands[1]) };
                Move(0, -Now.Leading);
                return Show([operands[^1]]);
            case "TJ" when operands is [PdfArray parts]: return Show(parts);
        }
        return null;
    }

    public static Affine Matrix(List<PdfObject> six) => new(Number(six[0]), Number(six[1]), Number(six[2]), Number(six[3]), Number(six[4]), Number(six[5]));

    internal static double Number(PdfObject value) => value switch { PdfInteger i => i.Value, PdfReal r => r.Value, _ => 0 };

    /// <summary>Meets each letter as it is shown.</summary>
    protected virtual void Shown(int code, PdfBox box)
    {
    }

    private void Move(double x, double y) => letter = line = new Affine(1, 0, 0, 1, x, y).Then(line);

    private void Choose(PdfDictionary? font, PdfObject size)
    {
        var chosen = PageFont.None;
        if (font is not null && !fonts.TryGetValue(font, out chosen!)) fonts[font] = chosen = PageFont.Of(document, font);
        Now = Now with { Font = chosen, Size = Number(size) };
    }

    /// <param name="parts">Strings, and numbers that move back by thousandths of the size.</param>
    private PdfBox? Show(IEnumerable<PdfObject> parts)
    {
        var said = new SaidPlaces();
        foreach (var part in parts)
        {
            if (part is not PdfString text)
            {
                Advance(-Number(part) / 1000 * Now.Size * Now.Stretch);
                continue;
            }
            foreach (var (code, bytes) in Now.Font.Codes(text.Bytes))
            {
                var width = Now.Font.Width(code) / 1000 * Now.Size * Now.Stretch;
                var box = BoxOf(width);
                Shown(code, box);
                said.Add(Now.Font.Told(code), box);
                Advance(width + (Now.Between + (bytes == 1 && code == ' ' ? Now.BetweenWords : 0)) * Now.Stretch);
            }
        }
        return said.Box;
    }

    private PdfBox BoxOf(double width) => letter.Then(Space).Around(new PdfBox(0, Now.Rise - 0.2 * Now.Size, width, Now.Rise + 0.75 * Now.Size));

    private void Advance(double width) => letter = new Affine(1, 0, 0, 1, width, 0).Then(letter);
}
