using System.Globalization;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.TestAuthority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Replay;

/// <summary>
/// The month's certificates: those in force are entered on the first morning, as an office does that begins its register; new ones and
/// revocations go the way of a request, step by step.
/// </summary>
internal sealed class SigningStream(IServiceScopeFactory scopes, IOrganisations organisations, IServiceProvider services) : IMonthStream
{
    private enum Act : byte { Enter, Propose, Confirm, Send, Complete }

    /// <summary>Slice in which the certificates in force are entered: the first morning.</summary>
    private const int FirstMorning = Timeline.Opening + 1;

    /// <summary>Where it is on, those who sign get certificates of the test authority with keys; of the others the register holds the facts.</summary>
    private readonly TestPki? test = services.GetService<TestPki>();
    private MonthPlan plan = null!;
    private HeldBefore before = new([], 0);
    private HashSet<Guid> holders = [];
    private List<Deal> deals = [];
    private Guid[] entered = [], requests = [];

    public string Key => "certificates";

    /// <summary>Before the documents that are signed with them.</summary>
    public int Order => 5;

    public IEnumerable<(string Measure, long Value)> Expected =>
    [
        ("certificates.issued", deals.Count(d => d.Begins is not null)), ("certificates.revoked", deals.Count(d => d.Ends is not null)),
        ("certificates.active", deals.Count(d => d.Ends is null)),
    ];

    public void Check(PackNode section) => section.As<CertificatesSection>();

    public async Task Plan(MonthPlan plan, CancellationToken cancel)
    {
        this.plan = plan;
        var section = plan.Section.As<CertificatesSection>();
        await using (var scope = scopes.CreateAsyncScope()) before = await HeldBefore.Read(scope.ServiceProvider.GetRequiredService<SigningDb>(), plan, cancel);
        section.Check(plan, before);
        holders = before.InForce.Where(h => h.Person is not null).Select(h => h.Person!.Value).ToHashSet();
        deals = Deal.All(plan, section, before);
        plan.Equipped = new Equipment(plan, deals).ByLane();
        (entered, requests) = (new Guid[deals.Count], new Guid[deals.Count]);
        foreach (var (item, deal) in deals.Index())
        {
            if (deal is { Begins: null, Held: null }) plan.Add(FirstMorning, deal.Lane, (int)Act.Enter, item);
            if ((deal.Begins ?? deal.Ends) is not { } slice) continue;
            var days = plan.Chance(item).Between(1, 3);
            plan.Add(slice, deal.Lane, (int)Act.Propose, item);
            plan.Add(slice + 2, deal.Lane, (int)Act.Confirm, item);
            plan.Add(slice + 3, deal.Lane, (int)Act.Send, item);
            plan.Add(Math.Min(plan.Timeline.Slices - 1, slice + 3 + days * Timeline.SlotsADay), deal.Lane, (int)Act.Complete, item);
        }
    }

    public async Task<Refusal?> Do(Step step, StepScope scope, CancellationToken cancel)
    {
        var deal = deals[step.Item];
        var agency = plan.Agencies[deal.Lane];
        var clerk = await plan.Staff.Of(agency.Id, Roles.Clerk, step.Item, scope, cancel);
        var leader = await plan.Staff.Of(agency.Id, Roles.Leader, step.Item, scope, cancel);
        var holder = deal.Held is null ? await Holder(deal, agency, step, scope, cancel) : new Holder(deal.Kind, "");
        scope.As((Act)step.Kind == Act.Confirm ? leader : clerk);
        switch ((Act)step.Kind)
        {
            case Act.Enter:
                var made = await scope.Get<RegisterCertificate>().Run(new(holder, deal.Medium, Device(step), Facts(holder, step)), cancel);
                entered[step.Item] = made.Value;
                return made.Refusal;
            case Act.Propose:
                var input = deal.Begins is null
                    ? new ProposeRequest.Input(RequestKind.Revoke, "Chuyển công tác, không còn dùng chứng thư", Entered(step, scope))
                    : new ProposeRequest.Input(RequestKind.Issue, "Bổ sung người được giao ký số văn bản", Holder: holder, Medium: deal.Medium, DeviceSerial: Device(step));
                var proposed = await scope.Get<ProposeRequest>().Run(input, cancel);
                requests[step.Item] = proposed.Value;
                return proposed.Refusal;
            case Act.Confirm:
                return (await scope.Get<ConfirmRequest>().Run(new(Request(step, scope)), cancel)).Refusal;
            case Act.Send:
                return (await scope.Get<SendRequest>().Run(new(Request(step, scope), $"{step.Item % 90 + 10}/{agency.Notation}"), cancel)).Refusal;
            default:
                return (await scope.Get<CompleteRequest>().Run(new(Request(step, scope), deal.Begins is null ? null : Facts(holder, step)), cancel)).Refusal;
        }
    }

    private async Task<Holder> Holder(Deal deal, Unit agency, Step step, StepScope scope, CancellationToken cancel)
    {
        if (deal.Kind == HolderKind.Organisation)
        {
            var units = organisations.UnitsOf(agency.Id, plan.Timeline.First);
            var name = deal.Nth < units.Count ? units[deal.Nth].Name : $"{agency.Name}, đơn vị trực thuộc {deal.Nth - units.Count + 1}";
            return new Holder(HolderKind.Organisation, name, Code: deal.Nth < units.Count ? units[deal.Nth].Code13 : null);
        }
        var person = await plan.Staff.Nth(agency.Id, deal.Nth, holders, scope, cancel);
        return new Holder(HolderKind.Person, person.Name, person.PersonId, person.PositionTitle, (84_000_000_000 + before.Ever + step.Item).ToString("000000000000", CultureInfo.InvariantCulture));
    }

    /// <summary>A certificate of three years; those there from the start began up to two years before.</summary>
    private CertificateFacts Facts(Holder holder, Step step)
    {
        var (chance, deal) = (plan.Chance(step.Item), deals[step.Item]);
        var from = deals[step.Item].Begins is null ? plan.Timeline.First.AddDays(-chance.Between(30, 700)).Start() : plan.Timeline.Start(step.Slice);
        if (Equipment.Signs(deal) && test is not null)
            return CertificateFile.Of(test.Issue(new TestSubject(holder.Name, organisations.Find(plan.Agencies[deal.Lane].Id)?.Name, holder.Code, holder.Title), TestKeyKind.P256, from, TimeSpan.FromDays(1095))).Facts;
        var serial = $"54{chance.Bits():X16}{before.Ever + step.Item:X8}";
        return new CertificateFacts($"CN={holder.Name}, OU=TEST, C=VN", "CuuLong TEST Issuing CA", serial, from, from.AddDays(1095), KeyAlgorithm: "ECDSA", KeySize: 256);
    }

    private Guid Entered(Step step, StepScope scope) => deals[step.Item].Held is { } held ? held.Id : entered[step.Item] is var id && id != default ? id : entered[step.Item] = scope.Recorded(step with { Kind = (byte)Act.Enter });

    private Guid Request(Step step, StepScope scope) => requests[step.Item] is var id && id != default ? id : requests[step.Item] = scope.Recorded(step with { Kind = (byte)Act.Propose });

    /// <summary>Devices are counted on from those of the months before.</summary>
    private string Device(Step step) => $"TK{before.Ever + step.Item:000000}";
}
