using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Import;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.TestAuthority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Browser.Support;

/// <summary>Certificates of the test authority for the first office and its leader, and ten documents that await his signature; a token for his deputy.</summary>
internal static class Signatures
{
    public const int Documents = 10;

    /// <summary>For the deputy, whose token is at his own computer.</summary>
    public const string AtTheDesktop = "Kế hoạch diễn tập ứng cứu sự cố mạng", LeftOpen = "Kế hoạch thay thiết bị lưu khóa", ByTelephone = "Kế hoạch trực bảo đảm thông tin";

    /// <summary>For the leader, beside the ten.</summary>
    public const string ToBeSealed = "Kế hoạch rà soát tên miền cấp dưới";

    public static string Subject(int number) => $"Kế hoạch kiểm tra đợt {number} về an toàn thông tin";

    /// <returns>The key on the deputy's token.</returns>
    public static async Task<ISignatureKey> Prepare(IServiceProvider services, Unit[] offices)
    {
        var (leader, clerk, specialist) = (await Of(services, Person.Leader), await Of(services, Person.Clerk), await Of(services, Person.Specialist));
        foreach (var holder in new Holder[] { new(HolderKind.Person, leader.Name, leader.PersonId, leader.PositionTitle), new(HolderKind.Organisation, offices[0].Name) })
        {
            var issued = services.GetRequiredService<TestPki>().Issue(new TestSubject(holder.Name, offices[0].Name, null, holder.Title));
            await Do(services, clerk, (RegisterCertificate op) => op.Run(new(holder, Medium.UsbToken, null, CertificateFile.Of(issued).Facts)));
        }
        var deputy = await Of(services, Person.Deputy);
        foreach (var subject in Enumerable.Range(1, Documents).Select(Subject).Append(ToBeSealed)) await ToSign(subject, leader);
        foreach (var subject in new[] { AtTheDesktop, LeftOpen, ByTelephone }) await ToSign(subject, deputy);
        return await Token(services, offices[0], deputy, clerk);

        async Task ToSign(string subject, Actor signer)
        {
            var input = new DraftOutgoing.Input("KH", subject, Urgency.Normal, signer.PositionId, [offices[1].Id], Text: "Các đơn vị tự kiểm tra và báo cáo kết quả trước ngày 25.\nVăn phòng tổng hợp.");
            var id = await Do(services, specialist, (DraftOutgoing op) => op.Run(input));
            await Do(services, specialist, (SubmitForReview op) => op.Run(new(id)));
            await Do(services, clerk, (ReviewOutgoing op) => op.Run(new(id, true)));
        }
    }

    private static async Task<ISignatureKey> Token(IServiceProvider services, Unit office, Actor holder, Actor clerk)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = services.GetRequiredService<TestPki>();
        var issued = authority.Certify(key, new TestSubject(holder.Name, office.Name, null, holder.PositionTitle));
        await Do(services, clerk, (RegisterCertificate op) => op.Run(new(new(HolderKind.Person, holder.Name, holder.PersonId, holder.PositionTitle), Medium.UsbToken, "TK000777", CertificateFile.Of(issued).Facts)));
        return new LocalKey(issued.CopyWithPrivateKey(key), [authority.Issuing, authority.Root]);
    }

    private static async Task<Actor> Of(IServiceProvider services, Person person)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var account = await db.Accounts.Where(a => a.UserName == person.UserName).Select(a => new { a.Id, a.PersonId }).SingleAsync();
        var position = await db.Positions.Where(p => p.PersonId == account.PersonId).Select(p => p.Id).SingleAsync();
        return await scope.ServiceProvider.GetRequiredService<ActorResolver>().Resolve(account.Id, position);
    }

    private static async Task<T> Do<TOperation, T>(IServiceProvider services, Actor actor, Func<TOperation, Task<Outcome<T>>> act) where TOperation : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
        var outcome = await act(scope.ServiceProvider.GetRequiredService<TOperation>());
        return outcome.Refused ? throw new InvalidOperationException(outcome.Refusal.Code) : outcome.Value;
    }
}
