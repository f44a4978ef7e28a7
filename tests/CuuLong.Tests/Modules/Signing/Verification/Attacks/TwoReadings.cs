using System.Text;
using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Bytes that mean one thing to one reader and another to the next.</summary>
public sealed class TwoReadings
{
    [Fact]
    public async Task An_object_that_is_broken_off_and_completed_behind_the_signature_is_not_passed()
    {
        // Object 90 is a stream that begins in the signed file and whose length reaches behind its end.
        var (plain, offset) = BrokenOff(0);
        var signed = await Bureau.Shared.Sign(plain);
        (plain, offset) = BrokenOff(signed.Length - offset + 40);
        signed = await Bureau.Shared.Sign(plain);
        var start = signed.AsSpan().IndexOf("stream\n0 0 m "u8) + 7;
        var length = int.Parse(Encoding.ASCII.GetString(signed.AsSpan(signed.AsSpan().IndexOf("90 0 obj\n<</Length "u8) + 19, 6)));
        byte[] completed = [.. signed, .. Forger.Bytes("%" + new string('x', start + length - signed.Length - 1) + "endstream endobj\n")];
        // Both readings are there: up to the first end of a stream, and up to the one that was put behind.
        Assert.True(((PdfStream)PdfDocument.Open(signed).Load(90)).Data.Length < ((PdfStream)PdfDocument.Open(completed).Load(90)).Data.Length);
        Assert.Equal("TOTAL_FAILED DOCUMENT_CHANGED", await Forger.Verdict(completed));
    }

    [Fact]
    public async Task A_table_that_names_one_object_twice_is_not_passed()
    {
        var file = await Forger.Genuine;
        var d = PdfDocument.Open(file);
        var info = (PdfReference)d.Trailer["Info"]!;
        var place = d.Entries[info.Number].Offset;
        await Forger.Refused([.. file, .. Forger.Bytes($"xref\n{info.Number} 1\n{place:0000000000} 00000 n \n{info.Number} 1\n{place + 9:0000000000} 00000 n \ntrailer\n<</Size {d.Size}/Root {d.Root}/Info {info}/Prev {d.StartXref}>>\nstartxref\n{file.Length}\n%%EOF\n")]);
    }

    private static (byte[] File, int Offset) BrokenOff(int length)
    {
        var file = Shapes.Of("table");
        var stub = Forger.Bytes($"90 0 obj\n<</Length {length:000000}>>\nstream\n0 0 m ");
        var offset = file.Length;
        byte[] longer = [.. file, .. stub];
        var d = PdfDocument.Open(file);
        var table = longer.Length + 1;
        return ([.. longer, .. Forger.Bytes($"\nxref\n90 1\n{offset:0000000000} 00000 n \ntrailer\n<</Size 91/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}>>\nstartxref\n{table}\n%%EOF\n")], offset);
    }
}
