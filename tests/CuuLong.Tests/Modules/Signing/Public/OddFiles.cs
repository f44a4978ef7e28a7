using System.Text;

namespace CuuLong.Tests.Modules.Signing.Public;

/// <summary>What people bring to the public page that is no signed PDF: each is named for what it is, and what to do next is said.</summary>
public sealed class OddFiles
{
    private const string Unsupported = "<a><b>x</b><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo/></Signature></a>";

    private static async Task<AngleSharp.Dom.IElement> Brought(TestApp app, string name, byte[] file)
    {
        var anyone = app.Browser();
        return (await TestBrowser.Parse(await anyone.Send(await anyone.Page("/verify"), "#file", ("Upload", (name, file))))).QuerySelector("main")!;
    }

    [Fact]
    public async Task An_envelope_a_password_and_an_empty_file_are_named()
    {
        await using var app = await TestApp.Start();
        Assert.Contains("gói chữ ký số (.p7m)", (await Brought(app, "van-ban.p7m", Envelope())).QuerySelector("h1")!.TextContent);
        Assert.Contains("đặt mật khẩu", (await Brought(app, "mat.pdf", Tool.Qpdf(SampleFiles.Pdf(), "--encrypt", "u", "o", "256", "--"))).QuerySelector("h1")!.TextContent);
        Assert.Contains("0 byte", (await Brought(app, "trong.pdf", [])).QuerySelector(".err")!.TextContent);
    }

    [Fact]
    public async Task Of_a_signature_that_is_not_supported_nobody_says_that_the_content_was_changed()
    {
        await using var app = await TestApp.Start();
        var content = (await Brought(app, "goi.xml", Encoding.UTF8.GetBytes(Unsupported))).QuerySelectorAll(".evidence li").Last();
        Assert.Contains("Chưa rõ có bị sửa", content.TextContent);
        Assert.Contains("chưa được hỗ trợ", content.TextContent);
    }

    /// <summary>A PDF in a CMS, as the older programs of the province send it: a search for "%PDF" finds one in it.</summary>
    private static byte[] Envelope()
    {
        using var folder = new TempFolder();
        Assert.Equal(0, Tool.Run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder["k.pem"], "-out", folder["c.pem"], "-subj", "/CN=Kim Sen").Code);
        Assert.Equal(0, Tool.Run("openssl", "cms", "-sign", "-binary", "-nodetach", "-in", folder.Write("in.pdf", SampleFiles.Pdf()), "-signer", folder["c.pem"], "-inkey", folder["k.pem"],
            "-outform", "DER", "-out", folder["out.p7m"]).Code);
        return File.ReadAllBytes(folder["out.p7m"]);
    }
}
