using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Verification;
using CuuLong.Signing.Verbs;
using CuuLong.Tests.Modules.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>An authority that is neither in the file nor in the folder of roots is fetched from where the signer's certificate says (caIssuers), within the bounds of what strangers may name.</summary>
public sealed class FetchingAuthorities : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HttpListener server = new();
    private readonly string at = $"http://127.0.0.1:{Random.Shared.Next(20000, 60000)}/";
    private readonly List<string> asked = [];
    private byte[] served = [];

    [Theory, InlineData("der"), InlineData("pem"), InlineData("p7c")]
    public async Task The_missing_authority_is_fetched(string form)
    {
        var (file, branch) = await Signed();
        served = form switch
        {
            "pem" => System.Text.Encoding.ASCII.GetBytes(branch.Issuing.ExportCertificatePem()),
            "p7c" => new X509Certificate2Collection(X509CertificateLoader.LoadCertificate(branch.Issuing.RawData)).Export(X509ContentType.Pkcs7)!,
            _ => branch.Issuing.RawData,
        };
        Assert.Equal(("NO_CERTIFICATE_CHAIN_FOUND", ""), ((await Verify(file, offline: true)).Reason, string.Join(' ', asked)));
        Assert.Equal(("", "/authority"), ((await Verify(file)).Reason, string.Join(' ', asked)));
    }

    [Fact]
    public async Task Another_authority_of_that_name_is_not_taken()
    {
        var (file, _) = await Signed();
        using var other = new Branch(DateTimeOffset.UtcNow).Make();
        served = other.Issuing.RawData;
        Assert.Equal(("NO_CERTIFICATE_CHAIN_FOUND", "/authority"), ((await Verify(file)).Reason, string.Join(' ', asked)));
    }

    /// <summary>Nothing vouches for a certificate whose path is not known: it does not send anyone into the own network.</summary>
    [Fact]
    public async Task The_own_network_is_entered_only_where_the_folder_names_the_host()
    {
        var (file, branch) = await Signed(named: false);
        served = branch.Issuing.RawData;
        Assert.Equal(("NO_CERTIFICATE_CHAIN_FOUND", ""), ((await Verify(file)).Reason, string.Join(' ', asked)));
    }

    public void Dispose()
    {
        server.Close();
        folder.Dispose();
    }

    /// <param name="named">The root says that its list is on that host.</param>
    private async Task<(byte[] File, Branch Branch)> Signed(bool named = true)
    {
        var now = DateTimeOffset.UtcNow;
        var branch = new Branch(now)
        {
            RootExtensions = [.. Branch.Authority(), .. named ? new[] { CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([at + "root.crl"]) } : []],
            PersonExtensions = [new X509AuthorityInformationAccessExtension(null, [at + "authority"])],
        }.Make();
        Directory.CreateDirectory(folder["trust"]);
        folder.Write("trust/root.crt", branch.Root.RawData);
        folder.Write("trust/root.crl", new OddList(branch.Root, now.AddMinutes(-1)).Make());
        folder.Write("trust/authority.crl", new OddList(branch.Issuing, now.AddMinutes(-1)).Make());
        Serve();
        using var bare = new CuuLong.Signing.Keys.LocalKey(branch.Person.Certificate, []);
        return (await TwoSignatures.Sign(Shapes.Of("table"), new CmsBuilder(bare), "NguoiKy"), branch);
    }

    private void Serve()
    {
        server.Prefixes.Add(at);
        server.Start();
        _ = Task.Run(async () =>
        {
            while (server.IsListening)
            {
                var call = await server.GetContextAsync();
                asked.Add(call.Request.Url!.AbsolutePath);
                await call.Response.OutputStream.WriteAsync(served);
                call.Response.Close();
            }
        });
    }

    private async Task<VerificationReport> Verify(byte[] file, bool offline = false)
    {
        var given = GivenTrust.Read(folder["trust"]);
        return await new Verifier(() => given.Book, given.Asking(), TimeProvider.System).Verify(file, "a.pdf", new(Offline: offline, Evidence: given.Evidence));
    }
}
