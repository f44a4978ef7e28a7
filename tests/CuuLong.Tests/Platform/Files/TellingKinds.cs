using System.Text;

namespace CuuLong.Tests.Platform.Files;

public sealed class TellingKinds
{
    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "a.pdf", SampleFiles.Pdf(), "application/pdf" },
        { "a.docx", SampleFiles.Docx("Kính gửi"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", SampleFiles.Zip(("xl/workbook.xml", "<workbook/>")), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.pptx", SampleFiles.Zip(("ppt/presentation.xml", "<p/>")), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "a.odt", SampleFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "application/vnd.oasis.opendocument.text" },
        { "a.zip", SampleFiles.Zip(("a.txt", "a")), "application/zip" },
        { "a.doc", SampleFiles.Ole(["WordDocument"], new byte[12]), "application/msword" },
        { "a.xls", SampleFiles.Ole(["Workbook"], [0x09, 0x08, 2, 0, 0, 6, 0x42, 0]), "application/vnd.ms-excel" },
        { "a.ppt", SampleFiles.Ole(["PowerPoint Document"]), "application/vnd.ms-powerpoint" },
        { "a.doc", "{\\rtf1 xin chao}"u8.ToArray(), "application/rtf" },
        { "a.png", SampleFiles.Png, "image/png" },
        { "a.JPG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "image/jpeg" },
        { "a.tif", [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0], "image/tiff" },
        { "a.txt", Encoding.UTF8.GetBytes("Cộng hòa xã hội"), "text/plain" },
        { "a.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("mã;tên\r\n1;Trà Cú")).ToArray(), "text/plain" },
        { "a.edxml", "<?xml version=\"1.0\"?><edXML><header/><body/></edXML>"u8.ToArray(), "application/xml" },
        { "khong-duoi", SampleFiles.Pdf(), "application/pdf" },
    };

    [Theory, MemberData(nameof(Accepted))]
    public async Task Kinds_are_told_by_content(string name, byte[] bytes, string type)
    {
        using var fixture = new StoreFixture();
        Assert.Equal(type, (await fixture.Saved(bytes, name)).Type);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "a.pdf", [], "empty" },
        { "a.txt", "  \r\n "u8.ToArray(), "empty" },
        { "a.pdf", SampleFiles.Docx("x"), "disguised" },
        { "a.docx", SampleFiles.Pdf(), "disguised" },
        { "a.docx", SampleFiles.Zip(("a.txt", "a")), "disguised" },
        { "anh.png", "MZ\u0090\0"u8.ToArray(), "unknown" },
        { "a.exe", SampleFiles.Pdf(), "disguised" },
        { "a.pdf", SampleFiles.Pdf()[..300], "pdf-cut" },
        { "a.pdf", SampleFiles.Pdf(trailer: "/Encrypt 9 0 R"), "encrypted" },
        { "a.pdf", SampleFiles.Pdf(trailer: "/Encrypt<</Filter/Standard>>"), "encrypted" },
        { "a.docx", SampleFiles.Ole(["EncryptionInfo", "EncryptedPackage"]), "encrypted" },
        { "a.doc", SampleFiles.Ole(["WordDocument"], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), "encrypted" },
        { "a.xls", SampleFiles.Ole(["Workbook"], [0x09, 0x08, 2, 0, 0, 6, 0x2F, 0]), "encrypted" },
        { "a.odt", SampleFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<m:encryption-data/>")), "encrypted" },
        { "a.docx", SampleFiles.Docx("x")[..120], "damaged" },
        { "a.docm", SampleFiles.Zip(("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x")), "macro" },
        { "a.html", "<!DOCTYPE html><p>x"u8.ToArray(), "active" },
        { "a.txt", "\n<html><script>alert(1)</script></html>"u8.ToArray(), "active" },
        { "a.xml", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>"u8.ToArray(), "active" },
        { "a.xml", "<?xml version=\"1.0\"?><a xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script/></a>"u8.ToArray(), "active" },
        { "a.bin", [1, 2, 3, 4, 5, 6, 7], "unknown" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_nobody_could_open_or_a_browser_would_run_is_refused(string name, byte[] bytes, string code)
    {
        using var fixture = new StoreFixture();
        var refusal = (await fixture.Save(bytes, name)).Refusal;
        Assert.Equal("platform.files." + code, refusal?.Code);
        Assert.Equal(name, refusal!.Args[0]);
        Assert.Empty(fixture.Kept);
    }

    [Fact]
    public async Task A_stream_that_only_mentions_encryption_does_not_lock_its_document()
    {
        using var fixture = new StoreFixture();
        Assert.Equal("application/pdf", (await fixture.Saved(SampleFiles.Pdf("/Encrypt 9 0 R"), "a.pdf")).Type);
        Assert.Equal("application/pdf", (await fixture.Saved(SampleFiles.Pdf(trailer: "/EncryptMetadata true"), "b.pdf")).Type);
    }

    /// <summary>The mark may fall on the border of two reads.</summary>
    [Theory, InlineData(0), InlineData(3), InlineData(7), InlineData(9), InlineData(12), InlineData(64)]
    public async Task Encryption_is_seen_wherever_it_stands(int shift)
    {
        using var fixture = new StoreFixture();
        byte[] bytes = [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)' ', 128 * 1024 - 9 - shift), .. "/Encrypt 9 0 R\n"u8, .. SampleFiles.Pdf()];
        Assert.Equal("platform.files.encrypted", (await fixture.Save(bytes, "a.pdf")).Refusal?.Code);
    }

    [Fact]
    public async Task An_archive_that_unpacks_past_the_bound_is_refused()
    {
        using var fixture = new StoreFixture(new() { MaxUnpackedBytes = 1 << 20 });
        Assert.Equal("platform.files.bomb", (await fixture.Save(SampleFiles.Zip(("a.txt", new string('0', 2 << 20))), "a.zip")).Refusal?.Code);
    }
}
