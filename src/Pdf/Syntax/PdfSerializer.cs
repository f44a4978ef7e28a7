using System.Buffers;

namespace CuuLong.Pdf;

/// <summary>Writes objects in the shortest form that every reader takes.</summary>
public static class PdfSerializer
{
    public static void Write(IBufferWriter<byte> output, PdfObject value)
    {
        if (output is PdfBuffer buffer)
        {
            Write(buffer, value);
            return;
        }
        using var own = new PdfBuffer();
        Write(own, value);
        output.Write(own.Written);
    }

    /// <summary>"12 0 obj … endobj", with a line's end after it.</summary>
    public static void WriteIndirect(PdfBuffer to, PdfReference reference, PdfObject value)
    {
        to.Write(reference.Number).Write((byte)' ').Write(reference.Generation).Write(" obj\n"u8);
        Write(to, value);
        to.Write("\nendobj\n"u8);
    }

    public static void Write(PdfBuffer to, PdfObject value)
    {
        switch (value)
        {
            case PdfName name: StringSyntax.Name(to, name.Value); break;
            case PdfInteger integer: to.Write(integer.Value); break;
            case PdfReference r: to.Write(r.Number).Write((byte)' ').Write(r.Generation).Write(" R"u8); break;
            case PdfDictionary dictionary: Write(to, dictionary); break;
            case PdfArray array: Write(to, array); break;
            case PdfString text: StringSyntax.Text(to, text); break;
            case PdfReal { Written: { } asRead }: to.Write(asRead); break;
            case PdfReal real: NumberSyntax.Real(to, real.Value); break;
            case PdfBoolean truth: to.Write(truth.Value ? "true"u8 : "false"u8); break;
            case PdfNull: to.Write("null"u8); break;
            case PdfStream stream: Write(to, stream); break;
            case PdfSlot slot: slot.Write(to); break;
            default: throw new InvalidOperationException(value.GetType().Name);
        }
    }

    private static void Write(PdfBuffer to, PdfDictionary dictionary, int length = -1)
    {
        to.Write("<<"u8);
        foreach (var (key, value) in dictionary)
        {
            if (length >= 0 && key == "Length") continue;
            StringSyntax.Name(to, key);
            if (value is PdfInteger or PdfReal or PdfReference or PdfBoolean or PdfNull) to.Write((byte)' ');
            Write(to, value);
        }
        if (length >= 0) to.Write("/Length "u8).Write(length);
        to.Write(">>"u8);
    }

    private static void Write(PdfBuffer to, PdfArray array)
    {
        to.Write((byte)'[');
        for (var i = 0; i < array.Count; i++)
        {
            if (i > 0) to.Write((byte)' ');
            Write(to, array[i]);
        }
        to.Write((byte)']');
    }

    private static void Write(PdfBuffer to, PdfStream stream)
    {
        Write(to, stream.Dictionary, stream.Data.Length);
        to.Write("\nstream\n"u8).Write(stream.Data.Span).Write("\nendstream"u8);
    }
}
