using System.Text;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Trust;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.TestAuthority;

/// <summary>Signing works out of the box, marked TEST, and stands aside where real keys are.</summary>
public sealed class TheTestAuthority
{
    [Fact]
    public async Task It_answers_over_http_what_outside_judges_accept()
    {
        await using var app = await TestApp.Start();
        var pki = app.Services.GetRequiredService<TestPki>();
        var person = pki.Issue(new TestSubject("Nguyễn Văn Thử"));
        using var folder = new TempFolder();
        string Pem(string name, System.Security.Cryptography.X509Certificates.X509Certificate2 c) => folder.Write(name, Encoding.ASCII.GetBytes(c.ExportCertificatePem()));
        async Task Post(string from, string to, string path, string type)
        {
            var content = new ByteArrayContent(File.ReadAllBytes(folder[from]));
            content.Headers.ContentType = new(type);
            var answer = await app.Browser().Client.PostAsync(TestAddresses.Path + path, content);
            folder.Write(to, await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        }

        var (ca, root, leaf) = (Pem("ca.pem", pki.Issuing), Pem("root.pem", pki.Root), Pem("person.pem", person));
        Tool.Run("openssl", "ts", "-query", "-data", leaf, "-sha384", "-cert", "-out", folder["q.tsq"]);
        await Post("q.tsq", "a.tsr", "/tsa", "application/timestamp-query");
        Assert.Contains("Verification: OK", Tool.Run("openssl", "ts", "-verify", "-queryfile", folder["q.tsq"], "-in", folder["a.tsr"], "-CAfile", root).Said);

        Tool.Run("openssl", "ocsp", "-issuer", ca, "-cert", leaf, "-reqout", folder["q.ocsp"]);
        await Post("q.ocsp", "a.ocsp", "/ocsp", "application/ocsp-request");
        Assert.Contains("person.pem: good", Tool.Run("openssl", "ocsp", "-issuer", ca, "-cert", leaf, "-reqin", folder["q.ocsp"], "-respin", folder["a.ocsp"], "-CAfile", root, "-verify_other", ca, "-no_nonce", "-no_check_time", "-validity_period", "999999999").Said);

        Assert.True(Crl.TryRead(await app.Browser().Client.GetByteArrayAsync(TestAddresses.Path + "/ca.crl"), out var crl) && crl.SignedBy(pki.Issuing));
        Assert.Equal(pki.Root.RawData, await app.Browser().Client.GetByteArrayAsync(TestAddresses.Path + "/root.crt"));
        Assert.Contains("TEST", pki.Root.Subject);
        Assert.Contains("TEST", person.Subject);
    }

    [Fact]
    public async Task It_is_off_where_real_keys_are_configured()
    {
        await using var app = await TestApp.Start(adjust: b => b.Configuration.AddInMemoryCollection([new("Signing:TimeAuthorities:0", "http://tsa.example.vn/")]));
        Assert.Null(app.Services.GetService<TestPki>());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Browser().Get(TestAddresses.Path + "/root.crt")).StatusCode);
        Assert.DoesNotContain(app.Services.GetRequiredService<TrustLists>().Book.Anchors, a => a.List == TestPki.List);
    }

    [Fact]
    public void Another_process_finds_the_same_authority_and_its_keys_are_not_readable_on_the_disk()
    {
        var (one, two) = (new Pki(), new Pki());
        Assert.Equal(one.Authority.Root.RawData, two.Authority.Root.RawData);
        var issued = one.Authority.Issue(new TestSubject("Trần Thị Thử"));
        Assert.NotNull(two.Authority.Key(issued.Print()));
        one.Authority.Revoke(issued);
        var status = RevocationJudge.At(issued, two.Authority.Issuing, RevocationEvidence.Read([two.Authority.Lists.Issuing], []), two.Clock.Now, two.Clock.Now);
        Assert.Equal(RevocationState.Revoked, status.State);
        Assert.Null(two.Authority.Key("../../etc/passwd"));
    }

    [Fact]
    public void Certificates_of_an_address_that_was_given_up_are_still_answered_for_and_strangers_addresses_are_not()
    {
        using var folder = new TempFolder();
        var clock = new ManualClock();
        var before = new TestPki(folder.Path, "http://cu.example.vn", Pki.Protection, clock);
        var issued = before.Issue(new TestSubject("Nguyễn Văn Thử"));
        var after = new TestPki(folder.Path, "http://moi.example.vn/", Pki.Protection, clock);
        Assert.Contains("http://cu.example.vn/pki/test/ocsp", Addresses.Ocsp(issued).Select(a => a.AbsoluteUri));
        Assert.NotNull(after.Answer(Addresses.Ocsp(issued)[0], OcspRequest.About(issued, after.Issuing).Encode()));
        Assert.NotNull(after.Answer(new(after.Addresses.Crl), default));
        Assert.Null(after.Answer(new("http://la.example.vn/pki/test/ocsp"), default));
        Assert.Null(after.Answer(new("http://moi.example.vn/pki/test/"), default));
    }

    [Fact]
    public void What_several_issue_at_once_is_all_written_down()
    {
        using var folder = new TempFolder();
        Parallel.For(0, 8, writer =>
        {
            var book = new IssuedBook(folder["issued.jsonl"]);
            for (var n = 0; n < 40; n++) book.Add(new($"{writer:X2}{n:X2}", "issued", DateTimeOffset.UnixEpoch, new string('x', 200)));
        });
        var read = new IssuedBook(folder["issued.jsonl"]);
        Assert.All(Enumerable.Range(0, 320), n => Assert.True(read.Issued($"{n / 40:X2}{n % 40:X2}")));
    }
}
