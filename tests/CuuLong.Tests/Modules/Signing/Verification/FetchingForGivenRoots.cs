using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Verbs;
using CuuLong.Tests.Modules.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>--trust with roots alone: what their certificates say of where lists are is followed, unless the network is forbidden.</summary>
public sealed class FetchingForGivenRoots : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HttpListener server = new();
    private readonly int port = Random.Shared.Next(20000, 60000);
    private readonly List<string> asked = [];

    [Fact]
    public async Task The_list_is_fetched_from_where_the_certificate_says()
    {
        var file = await Signed();
        Assert.Equal(1, await Verify(file, "--offline"));
        Assert.Empty(asked);
        Assert.Equal(0, await Verify(file));
        Assert.Equal(["/pki/test/ocsp", "/pki/test/ca.crl"], asked);
    }

    [Fact]
    public async Task Nobody_is_asked_about_a_certificate_of_another_root()
    {
        var file = await Signed();
        File.Delete(folder["trust/root.crt"]);
        folder.Write("trust/root.crt", PadesKeys.Root.RawData);
        Assert.Equal(1, await Verify(file));
        Assert.Empty(asked);
    }

    public void Dispose()
    {
        server.Close();
        folder.Dispose();
    }

    private async Task<string> Signed()
    {
        using var rootKey = RSA.Create(2048);
        var root = TestCertificates.Root(rootKey);
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UtcNow;
        using var issued = TestCertificates.Subscriber(new CertificateRequest("CN=Nguyễn Văn Mạng", pair, HashAlgorithmName.SHA256), root, now.AddDays(-1), now.AddDays(30), new($"http://127.0.0.1:{port}"));
        var key = new LocalKey(issued.CopyWithPrivateKey(pair), []);
        Directory.CreateDirectory(folder["trust"]);
        folder.Write("trust/root.crt", root.RawData);
        Serve(new OddList(root, now.AddMinutes(-1)).Make());
        return folder.Write("a.pdf", await TwoSignatures.Sign(Shapes.Of("table"), new CmsBuilder(key), "NguoiKy"));
    }

    private void Serve(byte[] list)
    {
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        _ = Task.Run(async () =>
        {
            while (server.IsListening)
            {
                var call = await server.GetContextAsync();
                asked.Add(call.Request.Url!.AbsolutePath);
                if (call.Request.Url.AbsolutePath.EndsWith(".crl", StringComparison.Ordinal)) await call.Response.OutputStream.WriteAsync(list);
                else call.Response.StatusCode = 404;
                call.Response.Close();
            }
        });
    }

    private Task<int> Verify(string file, params string[] more) => VerbAlone.Run(new VerifyFiles(), null, [file, "--trust", folder["trust"], "--json", .. more]);
}
