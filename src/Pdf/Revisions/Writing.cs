using CuuLong.Pdf.Text;

namespace CuuLong.Pdf;

/// <summary>How letters are set (9.3); saved and restored with the graphics state, and handed on to forms.</summary>
/// <param name="Stretch">1 for the width that the font gives.</param>
internal readonly record struct Writing(PageFont Font, double Size, double Leading, double Between, double BetweenWords, double Stretch, double Rise)
{
    public static readonly Writing None = new(PageFont.None, 1, 0, 0, 0, 1, 0);
}
