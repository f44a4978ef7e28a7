namespace CuuLong.Pdf;

/// <summary>What paths are painted with (8.4); saved and restored with the graphics state.</summary>
/// <param name="Width">Of lines, in the space of the page.</param>
/// <param name="Clip">Around what may be painted on; null for everything.</param>
/// <param name="Plain">What is painted is opaque and fills its whole outline, as far as the clip lets it: nothing was set that could make it otherwise.</param>
internal readonly record struct Pen(bool PatternedFill, bool PatternedLine, double Width, bool Dashed, PdfBox? Clip, bool Plain)
{
    public static readonly Pen First = new(false, false, 1, false, null, true);

    public Pen After(string name, List<PdfObject> operands, Affine space) => name switch
    {
        "scn" => this with { PatternedFill = operands is [.., PdfName] },
        "SCN" => this with { PatternedLine = operands is [.., PdfName] },
        "g" or "rg" or "k" or "cs" or "sc" => this with { PatternedFill = false },
        "G" or "RG" or "K" or "CS" or "SC" => this with { PatternedLine = false },
        "w" when operands is [var width] => this with { Width = Math.Abs(TextState.Number(width)) * Math.Max(Math.Sqrt(space.A * space.A + space.B * space.B), Math.Sqrt(space.C * space.C + space.D * space.D)) },
        "d" => this with { Dashed = operands is [PdfArray { Count: > 0 }, ..] },
        "gs" => this with { Plain = false },
        _ => this,
    };

    /// <param name="plain">It is an upright rectangle.</param>
    public Pen Clipped(PdfBox by, bool plain) => this with { Clip = Clip is { } known ? known.Common(by) : by, Plain = Plain && plain };
}
