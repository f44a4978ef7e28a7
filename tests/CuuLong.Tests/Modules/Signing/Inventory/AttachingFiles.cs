using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Signing.Inventory.Register;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>A row that came from a sheet gets the certificate's own file.</summary>
public sealed class AttachingFiles : IAsyncLifetime
{
    private Register register = null!;

    public async ValueTask InitializeAsync() => register = await Register.Open();

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Fact]
    public async Task The_file_is_shown_beside_the_row_and_brings_print_validity_and_issuer()
    {
        using var file = register.File();
        var id = await register.Known(Typed(file));
        var clerk = register.App.Browser(register.Clerk);

        var shown = await TestBrowser.Parse(await clerk.Send(await clerk.Page($"/signing/certificates/{id}/file"), "form#read", ("Upload", ("a.cer", file.RawData))));
        Assert.Contains("ECDSA 256", shown.QuerySelector("#compare")!.TextContent);
        await clerk.Send(shown, "form#attach");

        var row = await Row(id);
        Assert.Equal((Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.RawData)), file.NotAfter.ToUniversalTime(), "Kim Thị Sen"), (row.Thumbprint, row.ValidTo.UtcDateTime, row.Issuer));
        Assert.Equal((row.ValidTo, row.ValidFrom), (row.EndsAt, row.IssuedAt));
        Assert.Equal(file.RawData, row.Der);
        Assert.Null((await clerk.Page($"/signing/certificates/{id}")).QuerySelector("#attach"));
        Assert.Equal("signing.attach.there", (await Attach(id, file)).Refusal!.Code);
    }

    [Fact]
    public async Task Of_a_file_with_several_the_one_of_the_row_is_taken()
    {
        using var file = register.File();
        using var other = register.File("CN=Thạch Sô Phia, C=VN");
        var id = await register.Known(Typed(file));
        var clerk = register.App.Browser(register.Clerk);

        var both = Encoding.ASCII.GetBytes(other.ExportCertificatePem() + "\n" + file.ExportCertificatePem());
        var shown = await TestBrowser.Parse(await clerk.Send(await clerk.Page($"/signing/certificates/{id}/file"), "form#read", ("Upload", ("a.pem", both))));
        Assert.Contains("Kim Thị Sen", shown.QuerySelector("#compare tbody tr td:last-child")!.TextContent);
    }

    [Fact]
    public async Task A_file_of_another_certificate_is_refused()
    {
        using var file = register.File();
        using var other = register.File();
        var (id, printed) = (await register.Known(Typed(file)), await register.Known(Typed(other) with { Thumbprint = new string('a', 64) }));

        Assert.Equal("signing.attach.other-serial", (await Attach(id, other)).Refusal!.Code);
        Assert.Equal("signing.attach.other-print", (await Attach(printed, other)).Refusal!.Code);
        Assert.Null((await Row(id)).Thumbprint);
    }

    [Fact]
    public async Task Another_agency_and_a_leader_attach_nothing()
    {
        using var file = register.File();
        var id = await register.Known(Typed(file));

        Assert.Equal(HttpStatusCode.NotFound, (await register.App.Browser(register.Stranger).Get($"/signing/certificates/{id}/file")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await register.App.Browser(register.Leader).Get($"/signing/certificates/{id}/file")).StatusCode);
        Assert.Equal("kernel.not-found", (await register.Do(register.Stranger, (AttachFile op) => op.Run(new(id, CertificateFile.Of(file).Facts)))).Refusal!.Code);
    }

    [Theory]
    [InlineData("CN=KIM THI SEN", true)]
    [InlineData("CN=Kim  Thị Sen", true)]
    [InlineData("CN=Thạch Sô Phia", false)]
    [InlineData("CN=Kim Thị Sen, OID.0.9.2342.19200300.100.1.1=CCCD:084099000009", false)]
    public async Task A_holder_named_otherwise_is_asked_about_and_the_answer_stands_in_the_deed(string subject, bool same)
    {
        using var file = register.File((subject + ", C=VN").Normalize(NormalizationForm.FormD));
        var id = await register.Known(Typed(file));

        var first = await Attach(id, file);
        Assert.Equal(same, !first.Refused);
        if (same) return;
        Assert.Equal("Confirmed", first.Refusal!.Field);
        Value(await Attach(id, file, confirmed: true));
        var deed = await register.Do(register.Clerk, (SigningDb db) => db.Set<DeedRecord>().SingleAsync(d => d.SubjectId == id && d.Act == "signing.certificate.file-attached"));
        Assert.Contains("đã xác nhận", deed.Why);
    }

    [Fact]
    public async Task An_office_is_known_by_any_of_its_names_and_a_cut_one()
    {
        var seal = new Holder(HolderKind.Organisation, "Sở Thông tin và Truyền thông");
        using var right = register.File("CN=SO THONG TIN VA TRUYEN THONG, C=VN");
        using var wrong = register.File("CN=Sở Tài chính, C=VN");

        Assert.Equal("signing.holder.differs", (await Enter(wrong, seal)).Refusal!.Code);
        Value(await Enter(right, seal));
        var name = "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh";
        using var cut = register.File($"CN={name[..64]}, C=VN");
        Value(await Enter(cut, seal with { Name = name }));

        Task<CuuLong.Platform.Outcomes.Outcome<Guid>> Enter(X509Certificate2 file, Holder holder) =>
            register.Do(register.Clerk, (RegisterCertificate op) => op.Run(new(holder, Medium.Hsm, null, CertificateFile.Of(file).Facts)));
    }

    [Fact]
    public async Task What_the_provider_sends_for_another_is_asked_about_on_the_page_and_the_file_is_not_chosen_again()
    {
        var (clerk, leader) = (register.App.Browser(register.Clerk), register.App.Browser(register.Leader));
        var url = (await clerk.Send(await clerk.Page("/signing/requests/new?kind=Issue"), "form#request", ("PersonId", register.Holder.PersonId), ("Reason", "Mới bổ nhiệm chức vụ"))).Headers.Location!.ToString();
        await leader.Send(await leader.Page(url), "form#confirm");
        await clerk.Send(await clerk.Page(url), "form#send", ("Letter", "15/STTTT-VP"));
        using var file = register.File("CN=Thạch Sô Phia, C=VN");

        var asked = await TestBrowser.Parse(await clerk.Send(await clerk.Page(url), "form#complete", ("Upload", ("moi.cer", file.RawData))));
        Assert.Contains("«Thạch Sô Phia»", asked.QuerySelector("#complete")!.TextContent);
        await clerk.Send(asked, "form#complete", ("Confirmed", "true"));

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.RawData)), await register.Do(register.Clerk, (SigningDb db) => db.Certificates.Select(c => c.Thumbprint).SingleAsync()));
    }

    private CertificateFacts Typed(X509Certificate2 file) => register.Facts(file.SerialNumber, days: 300);

    private Task<CuuLong.Platform.Outcomes.Outcome<CuuLong.Platform.Outcomes.Done>> Attach(Guid id, X509Certificate2 file, bool confirmed = false) =>
        register.Do(register.Clerk, (AttachFile op) => op.Run(new(id, CertificateFile.Of(file).Facts, confirmed)));

    private Task<Certificate> Row(Guid id) => register.Do(register.Clerk, (SigningDb db) => db.Certificates.SingleAsync(c => c.Id == id));
}
