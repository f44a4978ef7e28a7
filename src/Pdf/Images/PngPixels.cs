using System.Buffers.Binary;

namespace CuuLong.Pdf.Images;

/// <summary>Brings samples of any depth and kind to eight bits of grey or RGB with alpha apart.</summary>
internal sealed class PngPixels
{
    private readonly PngHeader header;
    private readonly byte[] palette, samples;
    private readonly byte[]? alpha;
    private readonly byte[] transparency;
    private readonly int channels;

    public PngPixels(PngHeader header, byte[] palette, byte[] transparency)
    {
        if (header.Kind == 3 && palette.Length < 3) throw PngReader.Broken("the palette is missing");
        (this.header, this.palette, this.transparency) = (header, palette, transparency);
        channels = header.Kind is 0 or 4 ? 1 : 3;
        samples = new byte[header.Width * header.Height * channels];
        if (header.Kind is 4 or 6 || transparency.Length > 0) alpha = new byte[header.Width * header.Height];
    }

    public Raster Done() => new(header.Width, header.Height, channels, samples, alpha is null || alpha.AsSpan().IndexOfAnyExcept((byte)255) < 0 ? null : alpha);

    public void Put(PngHeader.Pass pass, int row, byte[] line)
    {
        var at = (pass.Y + row * pass.StepY) * header.Width + pass.X;
        for (var x = 0; x < pass.Width; x++, at += pass.StepX)
        {
            if (header.Kind == 3) PutIndexed(at, Sample(line, x));
            else PutDirect(at, line, x * header.Samples);
        }
    }

    private void PutIndexed(int at, int index)
    {
        if (3 * index + 3 > palette.Length) throw PngReader.Broken("a pixel names a colour outside of the palette");
        palette.AsSpan(3 * index, 3).CopyTo(samples.AsSpan(3 * at));
        if (alpha is not null) alpha[at] = index < transparency.Length ? transparency[index] : (byte)255;
    }

    private void PutDirect(int at, byte[] line, int first)
    {
        var clear = transparency.Length >= 2 * channels;
        for (var c = 0; c < channels; c++)
        {
            var value = Sample(line, first + c);
            clear = clear && value == BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(2 * c));
            samples[channels * at + c] = Eight(value);
        }
        if (alpha is not null) alpha[at] = header.Kind is 4 or 6 ? Eight(Sample(line, first + channels)) : clear ? (byte)0 : (byte)255;
    }

    private int Sample(byte[] line, int index) => header.Depth switch
    {
        8 => line[index],
        16 => BinaryPrimitives.ReadUInt16BigEndian(line.AsSpan(2 * index)),
        var depth => line[index * depth / 8] >> (8 - depth - index * depth % 8) & ((1 << depth) - 1),
    };

    private byte Eight(int value) => header.Depth switch { 16 => (byte)(value >> 8), 8 => (byte)value, var depth => (byte)(value * 255 / ((1 << depth) - 1)) };
}
