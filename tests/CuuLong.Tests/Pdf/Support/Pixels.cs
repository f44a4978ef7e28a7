using System.Globalization;
using System.Text;

namespace CuuLong.Tests.Pdf;

/// <summary>A rendered page (PPM, binary).</summary>
internal sealed record Pixels(int Width, int Height, int Dpi, byte[] Rgb)
{
    public static Pixels Read(byte[] ppm, int dpi)
    {
        var (fields, at) = (new List<int>(), 3);
        while (fields.Count < 3)
        {
            var end = Array.FindIndex(ppm, at, b => b is (byte)' ' or (byte)'\n');
            fields.Add(int.Parse(Encoding.ASCII.GetString(ppm, at, end - at), CultureInfo.InvariantCulture));
            at = end + 1;
        }
        return new Pixels(fields[0], fields[1], dpi, ppm[at..]);
    }

    /// <summary>The pixel at points from the upper left corner.</summary>
    public (int Red, int Green, int Blue) At(double x, double y) => Pixel((int)(x * Dpi / 72), (int)(y * Dpi / 72));

    public (int Red, int Green, int Blue) Pixel(int x, int y) => (Rgb[3 * (y * Width + x)], Rgb[3 * (y * Width + x) + 1], Rgb[3 * (y * Width + x) + 2]);

    /// <summary>The box of all pixels of a kind, in points, from a height on; null when there are none.</summary>
    public (double Left, double Top, double Right, double Bottom)? Box(Func<(int Red, int Green, int Blue), bool> kind, double top = 0)
    {
        var (left, upper, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var y = (int)(top * Dpi / 72); y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (kind(Pixel(x, y))) (left, upper, right, bottom) = (Math.Min(left, x), Math.Min(upper, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
        return right < 0 ? null : (left * 72.0 / Dpi, upper * 72.0 / Dpi, right * 72.0 / Dpi, bottom * 72.0 / Dpi);
    }
}
