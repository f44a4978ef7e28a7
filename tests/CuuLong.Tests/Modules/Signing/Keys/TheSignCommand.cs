using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Host;
using CuuLong.Pdf;
using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.TestAuthority;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>The command as it is typed, through the program's own entry.</summary>
public sealed class TheSignCommand : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory, InlineData("B", 0), InlineData("T", 1), InlineData("LT", 1), InlineData("lta", 1)]
    public void A_file_is_signed_beside_and_verifies(string level, int stamps)
    {
        var file = folder.Write("a.pdf", SampleFiles.Pdf());
        Assert.Equal(0, Type("sign", file, "--key", "test:Nguyễn Văn Thử", "--level", level));
        Assert.Equal(0, Type("sign", folder["a-daky.pdf"], "--key", "test:Sở Thử nghiệm", "--seal", "--level", level, "--out", folder["b.pdf"]));
        Assert.Equal(0, Type("verify", folder["b.pdf"], "--json"));
        var (first, both) = (File.ReadAllBytes(folder["a-daky.pdf"]), File.ReadAllBytes(folder["b.pdf"]));
        Assert.True(first.AsSpan().StartsWith(SampleFiles.Pdf()) && both.AsSpan().StartsWith(first));
        var signatures = SignatureValue.All(PdfDocument.Open(both)).Where(v => !v.IsTimestamp).ToList();
        Assert.Equal(2, signatures.Count);
        Assert.Equal(["NguoiKy", "CoQuan"], signatures.Select(s => s.Field.Name));
        Assert.All(signatures, s => Assert.True(CmsReader.TryRead(s.Contents!.Bytes, out var cms) && cms.Timestamps.Count == stamps));
    }

    [Fact]
    public void A_key_file_opens_with_its_passphrase_and_signs_though_its_root_is_on_no_list()
    {
        using var key = TestKeys.Of("p256");
        folder.Write("k.p12", new X509Certificate2Collection(key.Certificate).Export(X509ContentType.Pkcs12, "1234")!);
        folder.Write("pass", "1234\n"u8);
        folder.Write("wrong", "4321\n"u8);
        var file = folder.Write("a.pdf", SampleFiles.Pdf());
        string[] sign = ["sign", file, "--key", folder["k.p12"], "--pass-file"];
        Assert.Equal(2, Type([.. sign, folder["wrong"]]));
        Assert.Equal(1, Type([.. sign, folder["pass"], "--level", "LT"]));
        Assert.False(File.Exists(folder["a-daky.pdf"]));
        Assert.Equal(0, Type([.. sign, folder["pass"], "--level", "T"]));
        Assert.Equal(1, Type("verify", folder["a-daky.pdf"]));
    }

    [Fact]
    public void With_the_root_and_its_list_at_hand_a_strangers_key_signs_for_the_long_term()
    {
        using var key = TestKeys.Of("rsa");
        folder.Write("k.p12", new X509Certificate2Collection(key.Certificate).Export(X509ContentType.Pkcs12, "1234")!);
        folder.Write("pass", "1234\n"u8);
        var trust = Directory.CreateDirectory(folder["roots"]).FullName;
        File.WriteAllText(Path.Combine(trust, "root.pem"), TestKeys.Root.ExportCertificatePem());
        string[] sign = ["sign", folder.Write("a.pdf", SampleFiles.Pdf()), "--key", folder["k.p12"], "--pass-file", folder["pass"], "--trust", trust, "--level", "LTA"];
        Assert.Equal(1, Type(sign));
        File.WriteAllBytes(Path.Combine(trust, "list.crl"), TestKeys.List());
        Assert.Equal(0, Type(sign));
        File.WriteAllBytes(Path.Combine(trust, "list.crl"), TestKeys.List(key.Certificate));
        Assert.Equal(1, Type(sign));
    }

    [Fact]
    public async Task A_key_on_a_token_and_one_taken_into_the_vault_sign()
    {
        var file = folder.Write("a.pdf", SampleFiles.Pdf());
        using var key = RSA.Create(2048);
        Directory.CreateDirectory(folder["data"]);
        var services = await App.OpenServices(new Installation(folder["data"], Database.Sqlite(Path.Combine(folder["data"], "cuulong.db")), Repository.Path("packs", "travinh")), TestApp.Modules, null);
        using var certificate = services.GetRequiredService<TestPki>().Certify(key, new TestSubject("Trần Thị Thiết Bị"));
        using var token = new SoftHsm();
        token.Put(key, certificate, "k", "01");
        Environment.SetEnvironmentVariable("SOFTHSM2_CONF", token.Environment["SOFTHSM2_CONF"]);
        folder.Write("pin", Encoding.ASCII.GetBytes(SoftHsm.Pin));
        Assert.Equal(0, Type("sign", file, "--level", "T", "--key", $"pkcs11:token={SoftHsm.Token};object=k?module-path={SoftHsm.Module}&pin-source=file:{folder["pin"]}"));
        Assert.Equal(0, Type("verify", folder["a-daky.pdf"]));

        using var own = certificate.CopyWithPrivateKey(key);
        folder.Write("k.p12", own.Export(X509ContentType.Pkcs12, SoftHsm.Pin));
        Assert.Equal(0, Type("import-key", folder["k.p12"], "--pass-file", folder["pin"]));
        Assert.NotNull(await services.GetRequiredService<IKeyRing>().Of(certificate.Print()));
        Assert.Equal(2, Type("import-key", file, "--pass-file", folder["pin"]));
    }

    [Fact]
    public void What_is_typed_wrong_ends_with_2()
    {
        var file = folder.Write("a.pdf", SampleFiles.Pdf());
        Assert.Equal(2, Type("sign", file));
        Assert.Equal(2, Type("sign", "--key", "test:A"));
        Assert.Equal(2, Type("sign", file, "--key", "test:A", "--level", "X"));
        Assert.Equal(2, Type("sign", file, "--key", "test:A", "--level", "B,T"));
        Assert.Equal(2, Type("sign", file, "--key", "test:"));
        Assert.Equal(2, Type("sign", file, "--key", "test:A", "--out", file));
        Assert.Equal(2, Type("sign", file, "--key", "test:A", "--out", folder["none/b.pdf"]));
        Assert.Equal(2, Type("sign", file, "--key", "test:A", "--out", folder.Path));
        Assert.Equal(2, Type("sign", folder["none.pdf"], "--key", "test:A"));
        Assert.Equal(2, Type("sign", file, "--key", folder["none.p12"]));
        Assert.Equal(2, Type("sign", folder.Write("n.pdf", "không phải"u8), "--key", "test:A"));
    }

    [Fact]
    public void A_file_with_marks_and_blanks_in_its_name_is_signed_twice_and_sealed_only_then()
    {
        Directory.CreateDirectory(folder["Văn bản đi"]);
        var file = folder.Write("Văn bản đi/Công văn số 5.pdf", SampleFiles.Pdf());
        Assert.Equal(1, Type("sign", file, "--key", "test:Sở Thử nghiệm", "--seal"));
        Assert.Equal(0, Type("sign", file, "--key", "test:Nguyễn Văn Thử"));
        var signed = folder["Văn bản đi/Công văn số 5-daky.pdf"];
        Assert.Equal(0, Type("sign", signed, "--key", "test:Trần Thị Thử", "--out", folder["hai.pdf"]));
        Assert.Equal(0, Type("sign", folder["hai.pdf"], "--key", "test:Sở Thử nghiệm", "--seal", "--level", "LTA", "--out", folder["ba.pdf"]));
        Assert.Equal(0, Type("verify", folder["ba.pdf"], "--offline"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private int Type(params string[] words) =>
        (int)typeof(App).Assembly.EntryPoint!.Invoke(null, [(string[])[.. words, "--data", folder["data"], "--pack", Repository.Path("packs", "travinh")]])!;
}
