using System.Globalization;
using System.Text;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Images;

namespace CuuLong.Pdf.Layout;

/// <summary>Draws an appearance from prepared parts: nothing is cut or deflated here. The origin is the lower left corner.</summary>
public sealed class AppearanceWriter(IPdfObjects file, double width, double height)
{
    private readonly StringBuilder content = new();
    private readonly PdfDictionary fonts = new(), pictures = new();
    private readonly Dictionary<object, string> names = new(ReferenceEqualityComparer.Instance);

    /// <summary>As large as the box allows without distortion, in its middle.</summary>
    public AppearanceWriter Picture(IPdfPicture picture, PdfBox box)
    {
        if (!names.TryGetValue(picture, out var name)) pictures.Set(names[picture] = name = $"X{names.Count + 1}", picture.Write(file));
        var scale = Math.Min(box.Width / picture.Wide, box.Height / picture.High);
        var (wide, high) = (picture.Wide * scale, picture.High * scale);
        var (x, y) = (box.Left + (box.Width - wide) / 2, box.Bottom + (box.Height - high) / 2);
        content.Append(CultureInfo.InvariantCulture, $"q {wide / picture.Natural.Width:0.#####} 0 0 {high / picture.Natural.Height:0.#####} {x:0.##} {y:0.##} cm /{name} Do Q\n");
        return this;
    }

    /// <param name="y">Of the baseline.</param>
    public AppearanceWriter Text(PreparedFont font, double size, string text, double x, double y)
    {
        if (!names.TryGetValue(font, out var name)) fonts.Set(names[font] = name = $"F{names.Count + 1}", font.Write(file));
        using var shown = new PdfBuffer(256);
        font.Show(shown, text.Normalize());
        content.Append(CultureInfo.InvariantCulture, $"BT /{name} {size:0.##} Tf {x:0.##} {y:0.##} Td {Encoding.ASCII.GetString(shown.Written)}ET\n");
        return this;
    }

    /// <summary>Filled squares on a grid, black.</summary>
    public AppearanceWriter Squares(bool[,] dark, double x, double y, double size)
    {
        using var squares = new PdfBuffer(16 * 1024);
        SquareRows.Write(squares, dark, x, y + size, size);
        content.Append("0 g\n").Append(Encoding.ASCII.GetString(squares.Written));
        return this;
    }

    public PdfAppearance Done()
    {
        var resources = new PdfDictionary();
        if (fonts.Count > 0) resources.Set("Font", fonts);
        if (pictures.Count > 0) resources.Set("XObject", pictures);
        return new PdfAppearance(width, height, Encoding.ASCII.GetBytes(content.ToString()), resources);
    }
}
