using Microsoft.AspNetCore.Builder;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.TestAuthority;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>An office whose leader and seal hold certificates of the test authority.</summary>
internal static class SigningOffice
{
    public static async Task<Office> Open(DatabaseKind kind = DatabaseKind.Sqlite, DateTimeOffset? now = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var office = await Office.Open(kind, now, adjust);
        await office.Certify(new Holder(HolderKind.Person, office.Signer.Name, office.Signer.PersonId, office.Signer.PositionTitle));
        await office.Certify(new Holder(HolderKind.Organisation, office.Sender.Name));
        return office;
    }

    public static async Task<Guid> Certify(this Office office, Holder holder)
    {
        var issued = office.App.Services.GetRequiredService<TestPki>().Issue(new TestSubject(holder.Name, office.Sender.Name, null, holder.Title), from: office.App.Clock.Now.AddDays(-1));
        return Office.Value(await office.Do(office.Clerk, (RegisterCertificate op) => op.Run(new(holder, Medium.UsbToken, null, CertificateFile.Of(issued).Facts))));
    }

    /// <summary>A document with a real page, waiting for its signature.</summary>
    public static async Task<Guid> ToSign(this Office office, string subject = "Báo cáo kết quả tháng 8")
    {
        var pdf = (await office.App.As(Actor.System, s => s.GetRequiredService<IFileStore>().Save(new MemoryStream(SampleFiles.Pdf()), "bao-cao.pdf"))).Value!;
        var id = Office.Value(await office.Do(office.Drafter, (DraftOutgoing op) => op.Run(new("BC", subject, CuuLong.Documents.Model.Urgency.Normal, office.Signer.PositionId, [office.Recipient.Id], Pdf: pdf))));
        Office.Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(id))));
        Office.Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(id, true))));
        return id;
    }

    public static async Task<byte[]> File(this Office office, string hash) => await office.App.As(Actor.System, async s =>
    {
        await using var content = s.GetRequiredService<IFileStore>().Open(hash);
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes);
        return bytes;
    });
}
