using CuuLong.Pdf.Text;

namespace CuuLong.Pdf;

/// <summary>Where the next letter stands while a content stream is read (9.3, 9.4).</summary>
/// <param name="fonts">Those met on the page before.</param>
internal class TextState(PdfDocument document, PdfDictionary? resources, Affine start, Writing writing, PageFonts fonts)
{
    private const int MostSaved = 1024;
    private readonly Stack<(Affine, Writing)> saved = new();
    private Affine line = Affine.None, letter = Affine.None;
    private double unsure; // How much farther on the next letter may stand than its least place.

    public Affine Space { get; private set; } = start;

    public Writing Now { get; private set; } = writing;

    /// <summary>Told where the operators say something, and not of blanks nor of a line for signing.</summary>
    public Action<PdfBox> Say { get; set; } = _ => { };

    public void Take(string name, List<PdfObject> operands)
    {
        switch (name)
        {
            case "q":
                if (saved.Count == MostSaved) throw new PdfException(PdfFault.TooDeep, "Graphics states are nested too deep.");
                saved.Push((Space, Now));
                break;
            case "Q" when saved.Count > 0: (Space, Now) = saved.Pop(); break;
            case "cm" when operands.Count == 6: Space = Matrix(operands).Then(Space); break;
            case "BT": Begin(Affine.None); break;
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
            case "Tm" when operands.Count == 6: Begin(Matrix(operands)); break;
            case "T*": Move(0, -Now.Leading); break;
            case "Tj" when operands.Count == 1: Show([operands[0]]); break;
            case "'" or "\"" when operands.Count > 0:
                if (operands.Count == 3) Now = Now with { BetweenWords = Number(operands[0]), Between = Number(operands[1]) };
                Move(0, -Now.Leading);
                Show([operands[^1]]);
                break;
            case "TJ" when operands is [PdfArray parts]: Show(parts); break;
        }
    }

    public static Affine Matrix(List<PdfObject> six) => new(Number(six[0]), Number(six[1]), Number(six[2]), Number(six[3]), Number(six[4]), Number(six[5]));

    internal static double Number(PdfObject value) => value switch { PdfInteger i => i.Value, PdfReal r => r.Value, _ => 0 };

    /// <summary>Neither turned, nor mirrored, nor upside down; slanted letters are.</summary>
    protected bool IsUpright => letter.Then(Space) is var now && now.B == 0 && now.A * Now.Size * Now.Stretch > 0 && now.D * Now.Size > 0;

    /// <summary>Meets each letter as it is shown.</summary>
    protected virtual void Shown(int code, PdfBox box)
    {
    }

    private void Move(double x, double y) => Begin(new Affine(1, 0, 0, 1, x, y).Then(line));

    private void Begin(Affine at) => (line, letter, unsure) = (at, at, 0);

    private void Choose(PdfDictionary? font, PdfObject size)
    {
        Now = Now with { Font = font is null ? PageFont.None : fonts.Of(document, font), Size = Number(size) };
    }

    /// <param name="parts">Strings, and numbers that move back by thousandths of the size.</param>
    private void Show(IEnumerable<PdfObject> parts)
    {
        var said = new SaidPlaces(Say);
        foreach (var part in parts)
        {
            if (part is not PdfString text)
            {
                Advance(-Number(part) / 1000 * Now.Size, 0);
                continue;
            }
            foreach (var (code, bytes) in Now.Font.Codes(text.Bytes))
            {
                var box = BoxOf(Now.Font.Width(code).Most / 1000 * Now.Size * Now.Stretch);
                Shown(code, box);
                if (Now.Font.Shapes is not { } shapes) said.Add(Now.Font.Told(code), Smeared(Reached(code, box)));
                else if (shapes(code) is { } shape) said.Add("", Smeared(new Affine(Now.Size * Now.Stretch, 0, 0, Now.Size, 0, Now.Rise).Then(letter).Then(Space).Around(shape)));
                var on = Now.Font.Vertical ? Now.Font.Downs(code) : Now.Font.Width(code);
                Advance(on.Least / 1000 * Now.Size + Now.Between + (bytes == 1 && code == ' ' ? Now.BetweenWords : 0), (on.Most - on.Least) / 1000 * Now.Size);
            }
        }
        said.End();
    }

    private PdfBox BoxOf(double width) => letter.Then(Space).Around(Now.Font.Vertical
        ? new PdfBox(-width / 2, Now.Rise - 1.1 * Now.Size, width / 2, Now.Rise + 0.1 * Now.Size)
        : new PdfBox(0, Now.Rise - 0.2 * Now.Size, width, Now.Rise + 0.75 * Now.Size));

    /// <summary>And beyond, where an embedded program draws far from where the width says.</summary>
    private PdfBox Reached(int code, PdfBox box) => Now.Font.Outlines?.Box(code) is { } shape
        && new Affine(Now.Size * Now.Stretch, 0, 0, Now.Size, 0, Now.Rise).Then(letter).Then(Space).Around(shape) is var drawn && !box.Grown(Math.Max(box.Width, box.Height) / 2).Holds(drawn) ? box.With(drawn) : box;

    /// <summary>Everywhere that it may be.</summary>
    private PdfBox Smeared(PdfBox box)
    {
        if (unsure == 0) return box;
        var (zero, end) = (letter.Then(Space).At(0, 0), (Now.Font.Vertical ? new Affine(1, 0, 0, 1, 0, unsure) : new(1, 0, 0, 1, unsure, 0)).Then(letter).Then(Space).At(0, 0));
        var (x, y) = (end.X - zero.X, end.Y - zero.Y);
        return box.With(new(box.Left + x, box.Bottom + y, box.Right + x, box.Top + y));
    }

    private void Advance(double by, double unsurely)
    {
        letter = Along(by).Then(letter);
        unsure += unsurely * (Now.Font.Vertical ? 1 : Now.Stretch);
    }

    private Affine Along(double by) => Now.Font.Vertical ? new(1, 0, 0, 1, 0, by) : new(1, 0, 0, 1, by * Now.Stretch, 0);
}
