using System.Globalization;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Notifications;
using CuuLong.Platform.Text;
using CuuLong.Signing.Queries;

namespace CuuLong.Signing.Events;

/// <summary>The holder, the keeper of the device and the agency's clerks hear of it, each once.</summary>
internal sealed class TellExpiring(Notify notify, People people) : IHandle<CertificateExpiring>
{
    public const string Text = "signing.notice.expiring";

    public ModuleDb? Db => notify.Db;

    public async Task Handle(CertificateExpiring expiring, CancellationToken cancel)
    {
        var clerks = (await people.Clerks(expiring.AgencyId, cancel)).Select(c => c.PersonId);
        foreach (var person in new[] { expiring.PersonId, expiring.CustodianId }.OfType<Guid>().Concat(clerks).Distinct())
            await notify.Person(person, Text, $"/signing/certificates/{expiring.CertificateId}", cancel,
                expiring.HolderName, expiring.Days.ToString(CultureInfo.InvariantCulture), Show.Day(expiring.LastDay));
    }
}
