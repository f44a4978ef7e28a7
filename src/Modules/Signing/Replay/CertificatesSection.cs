using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Replay;

/// <summary>The certificates in force when the month begins, those newly issued in it and those revoked, by holder and medium.</summary>
internal sealed record CertificatesSection(PackPlace Place, CertificatesSection.Flow Organisation, CertificatesSection.Flow Usb, CertificatesSection.Flow Sim)
{
    /// <param name="Opening">In force before the first day.</param>
    public sealed record Flow(PackPlace Place, int Opening, int Issued, int Revoked);

    public IEnumerable<(HolderKind Kind, Medium Medium, Flow Flow)> Flows =>
        [(HolderKind.Organisation, Medium.UsbToken, Organisation), (HolderKind.Person, Medium.UsbToken, Usb), (HolderKind.Person, Medium.SimPki, Sim)];

    /// <summary>Refuses numbers that cannot happen.</summary>
    public void Check(MonthPlan plan)
    {
        foreach (var (_, _, flow) in Flows)
        {
            if (flow.Opening < 0) throw flow.Place.Wrong("opening", "số chứng thư đầu kỳ không thể âm.");
            if (flow.Issued < 0) throw flow.Place.Wrong("issued", "số chứng thư cấp mới không thể âm.");
            if (flow.Revoked < 0) throw flow.Place.Wrong("revoked", "số chứng thư thu hồi không thể âm.");
            if (plan.Scaled(flow.Revoked) > plan.Scaled(flow.Opening))
                throw flow.Place.Wrong("revoked", $"không thể thu hồi {flow.Revoked} khi đầu kỳ chỉ có {flow.Opening} chứng thư.");
        }
        if (Flows.Any(f => f.Flow.Issued + f.Flow.Revoked > 0) && plan.Timeline.Days.Count == 0)
            throw Place.Wrong(null, "kỳ này không có ngày làm việc nào để cấp hay thu hồi chứng thư.");
        var people = plan.Headcount.Values.Sum();
        var wanted = plan.Scaled(Usb.Opening) + plan.Scaled(Sim.Opening) + plan.Scaled(Usb.Issued) + plan.Scaled(Sim.Issued);
        if (wanted > people) throw Usb.Place.Wrong("opening", $"cần {wanted} người cho chứng thư cá nhân, mà đầu kỳ chỉ có {people} tài khoản. Sửa số, hoặc tăng tài khoản đầu kỳ.");
    }
}
