using System.Globalization;
using CuuLong.Pdf.Layout;
using CuuLong.Platform.Regimes;

namespace CuuLong.Documents.Paper;

/// <summary>
/// Sizes of NĐ 30/2020, Phụ lục I, where the decree leaves a range: ours lie within it. The regime that governs documents on the day
/// may set others under "paper.…", so that a coming decree is data.
/// </summary>
/// <param name="Margins">Top, right, bottom, left, millimetres (20–25, 15–20, 20–25, 30–35).</param>
/// <param name="Body">Points (13–14), as Country (quốc hiệu, 12–13), Motto (tiêu ngữ, 13–14), Office (12–13).</param>
/// <param name="Indent">First line, millimetres (10 or 12.7).</param>
/// <param name="Between">Points between paragraphs (6 at least).</param>
/// <param name="Leading">Between lines (1 to 1.5).</param>
internal sealed record PaperMeasures(
    double[] Margins, double Body = 14, double Country = 12.5, double Motto = 13.5, double Office = 12.5, double Number = 13, double Date = 13.5, double LetterSubject = 12,
    double Indent = 12.7, double Between = 6, double Leading = 1.08, double PageNumber = 13)
{
    public static readonly PaperMeasures Nd30 = new([20, 15, 20, 30]);

    public PageFormat Format => PageFormat.A4(Margins[0], Margins[1], Margins[2], Margins[3]);

    public static PaperMeasures Of(Regime? regime)
    {
        if (regime is null) return Nd30;
        double Size(string rule, double usual) => regime.Says("paper." + rule) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;
        var margins = regime.Says("paper.margins")?.Split(' ').Select(m => double.Parse(m, CultureInfo.InvariantCulture)).ToArray();
        return new(margins is { Length: 4 } ? margins : Nd30.Margins, Size("body", Nd30.Body), Size("country", Nd30.Country), Size("motto", Nd30.Motto), Size("office", Nd30.Office),
            Indent: Size("indent", Nd30.Indent), Between: Size("between", Nd30.Between), Leading: Size("leading", Nd30.Leading));
    }
}
