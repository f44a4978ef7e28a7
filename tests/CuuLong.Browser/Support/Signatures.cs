using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.TestAuthority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Browser.Support;

/// <summary>Certificates of the test authority for the first office and its leader, and ten documents that await his signature.</summary>
internal static class Signatures
{
    public const int Documents = 10;

    public static string Subject(int number) => $"Kế hoạch kiểm tra đợt {number} về an toàn thông tin";

    public static async Task Prepare(IServiceProvider services, Unit[] offices)
    {
        var (leader, clerk, specialist) = (await Of(services, Person.Leader), await Of(services, Person.Clerk), await Of(services, Person.Specialist));
        foreach (var holder in new Holder[] { new(HolderKind.Person, leader.Name, leader.PersonId, leader.PositionTitle), new(HolderKind.Organisation, offices[0].Name) })
        {
            var issued = services.GetRequiredService<TestPki>().Issue(new TestSubject(holder.Name, offices[0].Name, null, holder.Title));
            await Do(services, clerk, (RegisterCertificate op) => op.Run(new(holder, Medium.UsbToken, null, CertificateFile.Of(issued).Facts)));
        }
        for (var i = 1; i <= Documents; i++)
        {
            var input = new DraftOutgoing.Input("KH", Subject(i), Urgency.Normal, leader.PositionId, [offices[1].Id], Text: "Các đơn vị tự kiểm tra và báo cáo kết quả trước ngày 25.\nVăn phòng tổng hợp.");
            var id = await Do(services, specialist, (DraftOutgoing op) => op.Run(input));
            await Do(services, specialist, (SubmitForReview op) => op.Run(new(id)));
            await Do(services, clerk, (ReviewOutgoing op) => op.Run(new(id, true)));
        }
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
