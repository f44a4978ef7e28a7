using System.Buffers.Binary;
using CuuLong.Pdf.Layout;

namespace CuuLong.Pdf.Fonts;

/// <summary>The closed curves of a simple glyph (OpenType 1.9, glyf): quadratic, drawn as the cubics that PDF has.</summary>
internal static class Contours
{
    internal readonly record struct Point(double X, double Y, bool On);

    public static List<List<Point>> Read(ReadOnlySpan<byte> data)
    {
        int contours = BinaryPrimitives.ReadInt16BigEndian(data), at = 10 + 2 * contours;
        if (contours == 0) return [];
        var count = BinaryPrimitives.ReadUInt16BigEndian(data[(at - 2)..]) + 1;
        at += 2; // instructions were cut off
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = data[at++];
            for (var again = (flag & 8) != 0 ? data[at++] + 1 : 1; again > 0 && i < count; again--) flags[i++] = flag;
        }
        var (xs, ys) = (Axis(data, ref at, flags, 2, 16), Axis(data, ref at, flags, 4, 32));
        var all = new List<List<Point>>();
        for (int c = 0, from = 0; c < contours; c++)
        {
            int last = BinaryPrimitives.ReadUInt16BigEndian(data[(10 + 2 * c)..]);
            var contour = new List<Point>();
            for (; from <= last && from < count; from++) contour.Add(new(xs[from], ys[from], (flags[from] & 1) != 0));
            if (contour.Count > 1) all.Add(contour);
        }
        return all;
    }

    public static void Draw(PdfBuffer to, List<Point> contour, Func<double, double, (double X, double Y)> place)
    {
        var first = contour.FindIndex(p => p.On);
        var start = first >= 0 ? contour[first] : Middle(contour[0], contour[^1]);
        Write(to, "m\n"u8, place, start);
        var (from, n) = (start, contour.Count);
        for (var i = 1; i <= n; i++)
        {
            var point = contour[(Math.Max(first, -1) + i + n) % n];
            if (point.On)
            {
                Write(to, "l\n"u8, place, point);
                from = point;
                continue;
            }
            var next = i == n ? start : contour[(Math.Max(first, -1) + i + 1 + n) % n];
            var end = i == n || next.On ? next : Middle(point, next);
            Write(to, "c\n"u8, place, Toward(from, point), Toward(end, point), end);
            from = end;
            if (i < n && next.On) i++;
        }
        to.Write("h\n"u8);
    }

    private static double[] Axis(ReadOnlySpan<byte> data, ref int at, byte[] flags, int isShort, int same)
    {
        var values = new double[flags.Length];
        double value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0) value += (flags[i] & same) != 0 ? data[at++] : -data[at++];
            else if ((flags[i] & same) == 0)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(data[at..]);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    private static Point Middle(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);

    /// <summary>Two thirds of the way to the control point makes a quadratic curve a cubic one.</summary>
    private static Point Toward(Point from, Point control) => new(from.X + (control.X - from.X) * 2 / 3, from.Y + (control.Y - from.Y) * 2 / 3, true);

    private static void Write(PdfBuffer to, ReadOnlySpan<byte> operation, Func<double, double, (double X, double Y)> place, params ReadOnlySpan<Point> points)
    {
        foreach (var point in points)
        {
            var (x, y) = place(point.X, point.Y);
            ShortNumber.Write(to, x);
            to.Write((byte)' ');
            ShortNumber.Write(to, y);
            to.Write((byte)' ');
        }
        to.Write(operation);
    }
}
