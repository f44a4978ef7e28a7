using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Tests.Modules.Signing.Inventory;

public sealed class BringingCertificatesIn : IAsyncLifetime
{
    private Register register = null!;

    public async ValueTask InitializeAsync() => register = await Register.Open();

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Theory, InlineData("cer"), InlineData("pem"), InlineData("p7b")]
    public async Task A_file_is_read_shown_and_kept_with_its_holder(string kind)
    {
        using var certificate = register.File();
        var clerk = register.App.Browser(register.Clerk);
        var shown = await TestBrowser.Parse(await clerk.Send(await clerk.Page("/signing/certificates/new"), "form#read", ("Upload", ($"chung-thu.{kind}", Bytes(certificate, kind)))));
        Assert.Contains("ECDSA 256", shown.QuerySelector("dl.kv")!.TextContent);
        Assert.Equal("Kim Thị Sen", shown.QuerySelector("input[name=HolderName]")!.GetAttribute("value"));

        var kept = await clerk.Page((await clerk.Send(shown, "form#keep", ("Medium", "SimPki"))).Headers.Location!.ToString());

        Assert.Contains("SIM PKI", kept.QuerySelector("main")!.TextContent);
        var row = await register.Do(register.Clerk, (SigningDb db) => db.Certificates.SingleAsync());
        Assert.Equal((register.Holder.PersonId, "084099000001", CertificateFacts.TidySerial(certificate.SerialNumber)), (row.PersonId!.Value, row.HolderCode, row.Serial));
        Assert.Equal(certificate.RawData, await (await clerk.Get($"/signing/certificates/{row.Id}?handler=File")).Content.ReadAsByteArrayAsync());
    }

    [Theory, InlineData(""), InlineData("không phải chứng thư"), InlineData("0\u0082\u0010"), InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    public void What_is_no_certificate_is_refused_and_never_throws(string content) =>
        Assert.Equal("signing.file.unreadable", CertificateFile.Read(Encoding.Latin1.GetBytes(content), "a.cer").Refusal!.Code);

    /// <summary>RFC 5280, 4.1.2.5: 99991231235959Z is no end at all; in Vietnam that instant is of a year that no calendar here has.</summary>
    [Fact]
    public async Task A_certificate_without_an_end_is_read_kept_and_listed()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        using var endless = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=Kim Thị Sen", key, System.Security.Cryptography.HashAlgorithmName.SHA256)
            .CreateSelfSigned(register.App.Clock.Now.AddDays(-1), new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero));
        var clerk = register.App.Browser(register.Clerk);
        var shown = await TestBrowser.Parse(await clerk.Send(await clerk.Page("/signing/certificates/new"), "form#read", ("Upload", ("a.cer", endless.RawData))));
        Assert.Contains("31/12/9999", shown.QuerySelector("dl.kv")!.TextContent);
        var kept = await clerk.Page((await clerk.Send(shown, "form#keep")).Headers.Location!.ToString());
        Assert.Contains("31/12/9999", kept.QuerySelector("main")!.TextContent);
        Assert.Contains("31/12/9999", (await clerk.Page("/signing")).QuerySelector("#certificates")!.TextContent);
    }

    [Fact]
    public async Task A_sheet_is_entered_row_by_row_and_never_twice()
    {
        string[] lines =
        [
            SheetColumns.Headings,
            "Tổ chức,Sở Thông tin và Truyền thông,,000.00.14.H59,54:0A:01,CA công vụ,01/01/2025,01/01/2028,HSM,HSM-1,",
            "Cá nhân,Kim Thị Sen,Chuyên viên,084099000001,540A02,CA công vụ,2025-01-01,2028-01-01,SIM PKI,,",
            "Cá nhân,Kim Thị Sen,Chuyên viên,12,540A03,CA công vụ,2025-01-01,2028-01-01,USB,,",
            "Cá nhân,Kim Thị Sen,Chuyên viên,,XYZ,CA công vụ,2025-01-01,2028-01-01,USB,,",
            "Cá nhân,Kim Thị Sen,Chuyên viên,,540A04,CA công vụ,hôm qua,2028-01-01,USB,,",
            "Cá nhân,Kim Thị Sen,Chuyên viên,,540A05,CA công vụ,2028-01-01,2025-01-01,Đĩa mềm,,",
        ];
        lines = [.. lines, "Cá nhân,Kim Thị Sen,Chuyên viên,,00540A02,CA công vụ,2025-01-01,2028-01-01,USB,,"];
        var first = await Import(lines);
        var again = await Import(lines);

        Assert.Equal(5, first.Length);
        Assert.Contains("12 chữ số", first[0]);
        Assert.Contains("“hôm qua”", first[2]);
        Assert.Contains("“Đĩa mềm”", first[3]);
        Assert.Equal(4, again.Length);
        Assert.Equal(2, await register.Do(register.Clerk, (SigningDb db) => db.Certificates.CountAsync()));
        // "Hiệu lực đến" is the last day, as people write it.
        var held = await register.Do(register.Clerk, (SigningDb db) => db.Certificates.SingleAsync(c => c.Serial == "540A02"));
        Assert.Equal((new DateOnly(2028, 1, 1), true), (held.LastDay, held.InForceAt(new DateTimeOffset(2028, 1, 1, 16, 0, 0, TimeSpan.FromHours(7)))));
        Assert.Equal(1, await register.Do(register.Clerk, (SigningDb db) => db.Certificates.CountAsync(c => c.PersonId == register.Holder.PersonId)));
    }

    private async Task<string[]> Import(string[] lines)
    {
        var clerk = register.App.Browser(register.Clerk);
        var answer = await TestBrowser.Parse(await clerk.Send(await clerk.Page("/signing/import"), "form#import", ("Sheet", ("so.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines))))));
        return [.. answer.QuerySelectorAll("#results tbody tr").Select(r => r.TextContent)];
    }

    private static byte[] Bytes(X509Certificate2 certificate, string kind) => kind switch
    {
        "pem" => Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()),
        "p7b" => new X509Certificate2Collection(certificate).Export(X509ContentType.Pkcs7)!,
        _ => certificate.RawData,
    };
}
