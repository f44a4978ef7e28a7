using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Bytes and objects that nothing names today, and an update might bring up tomorrow.</summary>
public sealed class HiddenParts
{
    [Fact]
    public async Task An_object_that_nothing_refers_to_is_not_passed() => await Forger.Refused(Forger.Update(await Forger.Genuine, (d, u) => u.Add(Forger.Content("evil"))));

    [Fact]
    public async Task An_object_that_no_table_names_is_not_passed() =>
        await Forger.Refused(Forger.Update([.. await Forger.Genuine, .. Forger.Bytes("77 0 obj\n(evil)\nendobj\n")], (d, u) => u.Write((PdfReference)d.Trailer["Info"]!, d.Resolve(d.Trailer["Info"]))));

    [Theory]
    [InlineData("/Size 2")]
    [InlineData("/Size 99/XRefStm 9")]
    public async Task An_update_that_two_readers_read_in_two_ways_is_not_passed(string trailer)
    {
        var file = await Forger.Genuine;
        var d = PdfDocument.Open(file);
        await Forger.Refused([.. file, .. Forger.Bytes($"xref\n0 1\n0000000000 65535 f \ntrailer\n<<{trailer}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}>>\nstartxref\n{file.Length}\n%%EOF\n")]);
    }

    [Fact]
    public async Task An_update_that_leaps_over_a_signature_is_not_passed()
    {
        var once = await Bureau.Shared.Sign(CuuLong.Tests.Pdf.Shapes.Of("table"));
        var twice = await Bureau.Shared.Sign(once, Bureau.Shared.Seal, "CoQuan");
        var d = PdfDocument.Open(once);
        await Forger.Refused([.. twice, .. Forger.Bytes($"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size {d.Size}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}>>\nstartxref\n{twice.Length}\n%%EOF\n")]);
    }

    [Fact]
    public async Task Bytes_behind_the_end_are_not_passed() => await Forger.Refused([.. await Forger.Genuine, .. Forger.Bytes("garbage")]);

    [Fact]
    public async Task Another_end_is_not_passed() => await Forger.Refused([.. await Forger.Genuine, .. Forger.Bytes("startxref\n9\n%%EOF\n")]);

    [Fact]
    public async Task A_file_within_the_file_is_not_passed() => await Forger.Refused([.. await Forger.Genuine, .. CuuLong.Tests.Pdf.Shapes.Of("table")]);

    [Fact]
    public async Task A_line_end_behind_the_end_changes_nothing() => Assert.Equal("TOTAL_PASSED", await Forger.Verdict([.. await Forger.Genuine, (byte)'\n']));

    [Fact]
    public async Task Evidence_that_is_a_pages_content_as_well_fails()
    {
        var prepared = Forger.Update(CuuLong.Tests.Pdf.Shapes.Of("table"), (d, u) =>
        {
            var page = PdfPages.At(d, 0).Dictionary.Copy();
            var shared = u.Add(new PdfArray(page["Contents"]!));
            u.Write(Forger.Page(d), page.Set("Contents", shared));
            u.Write(d.Root, d.Catalog.Copy().Set("DSS", new PdfDictionary().Set("Certs", shared)));
        });
        var signed = await Bureau.Shared.Sign(prepared);
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(signed, (d, u) =>
        {
            var shared = (PdfReference)PdfPages.At(d, 0).Dictionary["Contents"]!;
            u.Write(shared, ((PdfArray)d.Load(shared)).Copy().Add(u.Add(Forger.Content("evil"))));
        })));
    }

    [Fact]
    public async Task A_signature_padded_with_other_bytes_is_not_passed()
    {
        var file = await Bureau.Shared.Sign(CuuLong.Tests.Pdf.Shapes.Of("table"), level: CuuLong.Signing.Pades.PadesLevel.T);
        var contents = SignatureValue.All(PdfDocument.Open(file))[0].Contents!;
        byte[] forged = [.. file];
        forged[contents.End - 2] = (byte)'7';
        await Forger.Refused(forged);
    }
}
