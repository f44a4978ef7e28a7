using System.Security.Cryptography;

namespace CuuLong.Pdf;

/// <summary>Writes a whole new file: objects as they come, then the table and the trailer. The same objects give the same bytes, /ID included.</summary>
public sealed class PdfFileWriter : IPdfObjects, IDisposable
{
    private readonly Stream output;
    private readonly PdfBuffer buffer = new(16 * 1024);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> offsets = [0];
    private long flushed;

    /// <param name="output">Written from where it stands, which becomes byte 0 of the file; stays open.</param>
    public PdfFileWriter(Stream output, string version = "1.7")
    {
        this.output = output;
        buffer.Write("%PDF-"u8).Write(System.Text.Encoding.ASCII.GetBytes(version)).Write([(byte)'\n', (byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <inheritdoc/>
    public PdfReference Reserve()
    {
        offsets.Add(-1);
        return new PdfReference(offsets.Count - 1);
    }

    public PdfReference Add(PdfObject value)
    {
        var reference = Reserve();
        Write(reference, value);
        return reference;
    }

    public void Write(PdfReference reference, PdfObject value)
    {
        if (offsets[reference.Number] >= 0) throw new InvalidOperationException($"Object {reference.Number} is written already.");
        offsets[reference.Number] = flushed + buffer.Length;
        PdfSerializer.WriteIndirect(buffer, reference, value);
        if (buffer.Length > 64 * 1024) Flush();
    }

    /// <summary>Ends the file. Numbers that were reserved and never written are free.</summary>
    public void Finish(PdfReference root, PdfReference? info = null)
    {
        Flush();
        var id = PdfString.Hex(hash.GetHashAndReset().AsMemory(0, 16));
        var trailer = new PdfDictionary().Set("Size", offsets.Count).Set("Root", root).Set("Info", info).Set("ID", new PdfArray(id, id));
        var table = flushed;
        buffer.Write("xref\n0 "u8).Write(offsets.Count).Write("\n0000000000 65535 f \n"u8);
        foreach (var offset in offsets.Skip(1)) TableSyntax.Entry(buffer, Math.Max(offset, 0), offset < 0 ? 65535 : 0, offset < 0 ? 'f' : 'n');
        buffer.Write("trailer\n"u8);
        PdfSerializer.Write(buffer, trailer);
        buffer.Write("\nstartxref\n"u8).Write(table).Write("\n%%EOF\n"u8);
        Flush();
    }

    public void Dispose()
    {
        buffer.Dispose();
        hash.Dispose();
    }

    private void Flush()
    {
        hash.AppendData(buffer.Written);
        output.Write(buffer.Written);
        flushed += buffer.Length;
        buffer.Clear();
    }
}
