using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.TestAuthority;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Operations;

/// <summary>Cấp SIM ký thử cho chính người dùng: a certificate of the test authority whose key the simulated telephone holds.</summary>
internal sealed class IssueTestSim(SigningDb db, Keeping keeping, TestPhoneBook phones, Acting acting, IOrganisations organisations, IServiceProvider services, TimeProvider clock) : IOperation
{
    public const string Device = "TEST-SIM";

    public async Task<Outcome<Guid>> Run(CancellationToken cancel = default)
    {
        if (services.GetService<TestPki>() is not { } authority) return Refusal.NotFound;
        if ((await phones.Prints(cancel)).Count > 0) return await db.Refuse(new("signing.phone.has-one"), cancel);
        var actor = acting.Actor;
        var subject = new TestSubject(actor.Name, organisations.Find(actor.AgencyId)?.Name, null, actor.PositionTitle);
        var facts = CertificateFile.Of(authority.Issue(subject, from: clock.Instant().AddMinutes(-1))).Facts;
        var kept = await keeping.Keep(new(HolderKind.Person, actor.Name, actor.PersonId, actor.PositionTitle), Medium.SimPki, Device, facts, Origin.Imported, facts.ValidFrom, actor.AgencyId, cancel);
        if (kept.Refused) return await db.Refuse(kept.Refusal, cancel);
        var deed = new Deed("signing.certificate.registered", kept.Value.Id, null, new { kept.Value.Serial, kept.Value.Thumbprint });
        return await db.Commit(deed, cancel) is { } late ? late : kept.Value.Id;
    }
}
