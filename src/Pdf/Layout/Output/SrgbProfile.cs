using System.Buffers.Binary;
using System.Text;

namespace CuuLong.Pdf.Layout;

/// <summary>
/// The colours that the numbers of our pages mean: sRGB (IEC 61966-2-1) as an ICC profile of version 4.2 (ISO 15076-1),
/// made from the standard's own figures, adapted to D50 by Bradford.
/// </summary>
internal static class SrgbProfile
{
    private static readonly double[] D50 = [0.9642, 1, 0.8249];

    /// <summary>Deflated once for all documents.</summary>
    public static readonly PdfStream Stream = PdfStream.Flate(new PdfDictionary().Set("N", 3), Build());

    private static byte[] Build()
    {
        byte[] curve = [.. Tag("para"), 0, 3, 0, 0, .. Fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)];
        (string Name, byte[] Body)[] tags =
        [
            ("desc", Text("sRGB IEC61966-2.1")), ("cprt", Text("CC0")), ("wtpt", Xyz(D50)),
            ("chad", [.. Tag("sf32"), .. Fixed(1.04788, 0.02292, -0.05020, 0.02960, 0.99048, -0.01707, -0.00923, 0.01506, 0.75168)]),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)), ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)), ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var table = new List<byte>([.. U32(tags.Length)]);
        var bodies = new List<byte>();
        var start = 128 + 4 + 12 * tags.Length;
        var placed = new Dictionary<byte[], int>();
        foreach (var (name, body) in tags)
        {
            if (placed.TryAdd(body, start + bodies.Count)) bodies.AddRange([.. body, .. new byte[-body.Length & 3]]);
            table.AddRange([.. Encoding.ASCII.GetBytes(name), .. U32(placed[body]), .. U32(body.Length)]);
        }
        return [.. Header(start + bodies.Count), .. table, .. bodies];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x04200000);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        byte[] date = [0x07, 0xEA, 0, 1, 0, 1];
        date.CopyTo(header, 24);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Fixed(D50).CopyTo(header, 68);
        return header;
    }

    private static byte[] Tag(string type) => [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0];

    private static byte[] Xyz(params double[] xyz) => [.. Tag("XYZ "), .. Fixed(xyz)];

    private static byte[] Text(string text) => [.. Tag("mluc"), .. U32(1), .. U32(12), .. "enUS"u8, .. U32(2 * text.Length), .. U32(28), .. Encoding.BigEndianUnicode.GetBytes(text)];

    private static byte[] U32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Fixed(params double[] values) => [.. values.SelectMany(v => U32((int)Math.Round(v * 65536, MidpointRounding.AwayFromZero)))];
}
