using CuuLong.Pdf;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Files made to cost a verifier time and memory.</summary>
public sealed class HostileFiles
{
    [Fact]
    public async Task Evidence_that_unpacks_without_end_is_too_large()
    {
        var file = Forger.Update(await Bureau.Shared.Sign(Shapes.Of("table")), (d, u) =>
            u.Write(d.Root, d.Catalog.Copy().Set("DSS", new PdfDictionary().Set("Certs", new PdfArray(u.Add(PdfStream.Flate(new PdfDictionary(), new byte[100 << 20])))))));
        Assert.Equal("INDETERMINATE TOO_LARGE", GenuineFiles.Verdict(await Bureau.Shared.Verify(file)));
    }

    [Fact]
    public async Task A_tree_of_pages_that_is_a_circle_is_broken()
    {
        var file = Forger.Update(await Bureau.Shared.Sign(Shapes.Of("table")), (d, u) =>
        {
            var tree = (PdfReference)d.Catalog["Pages"]!;
            u.Write(tree, new PdfDictionary().Set("Type", "Pages").Set("Kids", new PdfArray(tree)));
        });
        await Forger.Refused(file);
    }

    [Fact]
    public async Task Fields_without_end_are_too_many()
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var field = u.Reserve();
            u.Write(field, new PdfDictionary().Set("T", PdfString.Text("a")).Set("Kids", new PdfArray(field)));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", new PdfDictionary().Set("Fields", new PdfArray(Enumerable.Repeat<PdfObject>(field, 100_000)))));
        });
        Assert.Equal(VerifyReasons.NoSignature, (await Bureau.Shared.Verify(file)).Reason);
    }

    [Fact]
    public async Task Ten_thousand_updates_end()
    {
        var file = new MemoryStream();
        file.Write(await Bureau.Shared.Sign(Shapes.Of("table")));
        var document = PdfDocument.Open(file.ToArray());
        var previous = document.StartXref;
        for (var i = 0; i < 10_000; i++)
        {
            var at = file.Length;
            file.Write(Forger.Bytes($"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size {document.Size}/Root {document.Root}/Prev {previous}>>\nstartxref\n{at}\n%%EOF\n"));
            previous = at;
        }
        Assert.Equal("INDETERMINATE TOO_LARGE", GenuineFiles.Verdict(await Bureau.Shared.Verify(file.ToArray())));
    }
}
