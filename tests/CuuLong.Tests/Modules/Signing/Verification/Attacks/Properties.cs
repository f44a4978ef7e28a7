using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>What a file says of itself (XMP, /Info): programs renew dates and their own name when they save; nothing else.</summary>
public sealed class Properties
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    [Theory]
    [InlineData("Quyết định 12", "2026-11-29", "Acrobat", "<xmpMM:InstanceID>uuid:2</xmpMM:InstanceID>", "TOTAL_PASSED")]
    [InlineData("Quyết định 13", "2026-11-22", "CuuLong", "", "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData("Quyết định 12", "2026-11-22", "CuuLong", "<dc:creator><rdf:Seq><rdf:li>Ai</rdf:li></rdf:Seq></dc:creator>", "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData("Quyết định 12", "2026-11-22", "CuuLong", "</rdf:Description></rdf:RDF><evil/>", "INDETERMINATE UNEXPLAINED_CHANGES")]
    public async Task Xmp_that_is_replaced(string title, string date, string producer, string more, string verdict)
    {
        var signed = await Bureau.Shared.Sign(With(Shapes.Of("table"), Xmp("Quyết định 12", "2026-11-22", "CuuLong", "")));
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(signed));
        Assert.Equal(verdict, await Forger.Verdict(With(signed, Xmp(title, date, producer, more))));
    }

    [Fact]
    public async Task Xmp_that_says_the_same_in_other_words_passes()
    {
        var signed = await Bureau.Shared.Sign(With(Shapes.Of("table"), Xmp("A", "2026-11-22", "CuuLong", "<pdfaid:part>2</pdfaid:part>")));
        var other = $"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><r:RDF xmlns:r=\"{Rdf}\"><r:Description r:about=\"\" xmlns:p=\"http://www.aiim.org/pdfa/ns/id/\" p:part=\"2\"/>"
            + "<r:Description xmlns:d=\"http://purl.org/dc/elements/1.1/\"><d:title><r:Alt><r:li xml:lang=\"x-default\">A</r:li></r:Alt></d:title></r:Description></r:RDF></x:xmpmeta>";
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(With(signed, other)));
    }

    /// <summary>Programs write an instant in their own zone.</summary>
    [Theory]
    [InlineData("2026-11-22T01:00:00Z", "TOTAL_PASSED")]
    [InlineData("2026-11-22T02:00:00Z", "INDETERMINATE UNEXPLAINED_CHANGES")]
    public async Task Xmp_whose_day_of_making_is_told_in_another_zone(string told, string verdict)
    {
        var signed = await Bureau.Shared.Sign(With(Shapes.Of("table"), Xmp("A", "2026-11-22", "P", "<xmp:CreateDate>2026-11-22T08:00:00+07:00</xmp:CreateDate>")));
        Assert.Equal(verdict, await Forger.Verdict(With(signed, Xmp("A", "2026-11-22", "P", $"<xmp:CreateDate>{told}</xmp:CreateDate>"))));
    }

    [Fact]
    public async Task Xmp_that_is_taken_away_or_is_none_is_left_to_a_person()
    {
        var signed = await Bureau.Shared.Sign(With(Shapes.Of("table"), Xmp("A", "2026-11-22", "CuuLong", "")));
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(With(signed, "evil")));
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(Forger.Update(signed, (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("Metadata", (PdfObject?)null)))));
    }

    [Theory]
    [InlineData("CuuLong", "TOTAL_PASSED")]
    [InlineData("Another", "INDETERMINATE UNEXPLAINED_CHANGES")]
    public async Task Xmp_that_is_new_says_what_the_file_said(string creator, string verdict)
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) => u.Write((PdfReference)d.Trailer["Info"]!, ((PdfDictionary)d.Resolve(d.Trailer["Info"])).Copy().Set("Author", PdfString.Text("CuuLong"))));
        Assert.Equal(verdict, await Forger.Verdict(With(await Bureau.Shared.Sign(file), Xmp("", "2026-11-22", "P", $"<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>"))));
    }

    [Theory]
    [InlineData("ModDate", "D:20261129", "TOTAL_PASSED")]
    [InlineData("Producer", "Other", "TOTAL_PASSED")]
    [InlineData("Title", "Other", "TOTAL_FAILED DOCUMENT_CHANGED")]
    public async Task Information_that_is_changed(string key, string value, string verdict) => Assert.Equal(verdict, await Forger.Verdict(Forger.Update(await Forger.Genuine, (d, u) =>
        u.Write((PdfReference)d.Trailer["Info"]!, ((PdfDictionary)d.Resolve(d.Trailer["Info"])).Copy().Set(key, PdfString.Text(value))))));

    [Fact]
    public async Task A_producer_that_is_no_text_is_not_passed() => await Forger.Refused(Forger.Update(await Forger.Genuine, (d, u) =>
        u.Write((PdfReference)d.Trailer["Info"]!, ((PdfDictionary)d.Resolve(d.Trailer["Info"])).Copy().Set("Producer", u.Add(Forger.Content("evil"))))));

    private static byte[] With(byte[] file, string xmp) => Forger.Update(file, (d, u) =>
    {
        var stream = PdfStream.Flate(new PdfDictionary().Set("Type", "Metadata").Set("Subtype", "XML"), System.Text.Encoding.UTF8.GetBytes(xmp));
        if (d.Catalog["Metadata"] is PdfReference there) u.Write(there, stream);
        else u.Write(d.Root, d.Catalog.Copy().Set("Metadata", u.Add(stream)));
    });

    private static string Xmp(string title, string date, string producer, string more) =>
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        + $"<rdf:RDF xmlns:rdf=\"{Rdf}\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
        + (title == "" ? "" : $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>")
        + $"<xmp:ModifyDate>{date}</xmp:ModifyDate><pdf:Producer>{producer}</pdf:Producer>{more}</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}
