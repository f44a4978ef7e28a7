using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Signing.Letters;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing;

/// <summary>signing/managers.csv and trust/lists.yaml with the certificates that it names.</summary>
internal sealed class SigningCheck : IPackCheck
{
    public void Check(Pack pack)
    {
        var units = new PackUnits(pack);
        foreach (var body in ManagingBodies.Read(pack))
            if (body.Manager is { } key) units.DemandAgency(key, body.Place, "manager");
        foreach (var anchor in TrustLists.Read(pack).SelectMany(l => l.Anchors ?? []))
        {
            if (anchor.To <= anchor.From) throw anchor.Place.Wrong("to", $"{anchor.To:yyyy-MM-dd} không sau from {anchor.From:yyyy-MM-dd}.");
            TrustLists.Load(pack, anchor).Dispose();
        }
    }
}
