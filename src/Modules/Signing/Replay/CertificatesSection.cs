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
    public void Check(MonthPlan plan, HeldBefore held)
    {
        foreach (var (kind, medium, flow) in Flows)
        {
            plan.Demand(flow.Place, "opening", flow.Opening);
            plan.Demand(flow.Place, "issued", flow.Issued);
            plan.Demand(flow.Place, "revoked", flow.Revoked);
            if (plan.Scaled(flow.Revoked) > plan.Scaled(flow.Opening))
                throw flow.Place.Wrong("revoked", $"không thể thu hồi {flow.Revoked} khi đầu kỳ chỉ có {flow.Opening} chứng thư.");
            CheckHeld(plan, flow, [.. held.Of(kind, medium)]);
        }
        if (Flows.Any(f => f.Flow.Issued + f.Flow.Revoked > 0) && plan.Timeline.Days.Count == 0)
            throw Place.Wrong(null, "kỳ này không có ngày làm việc nào để cấp hay thu hồi chứng thư.");
        var people = plan.Headcount.Values.Sum();
        var wanted = plan.Scaled(Usb.Opening) + plan.Scaled(Sim.Opening) + plan.Scaled(Usb.Issued) + plan.Scaled(Sim.Issued);
        if (wanted > people) throw Usb.Place.Wrong("opening", $"cần {wanted} người cho chứng thư cá nhân, mà đầu kỳ chỉ có {people} tài khoản. Sửa số, hoặc tăng tài khoản đầu kỳ.");
    }

    /// <summary>The month begins with what the register holds already, and with more where it says more.</summary>
    private static void CheckHeld(MonthPlan plan, Flow flow, IReadOnlyList<Held> held)
    {
        if (held.Count > plan.Opening(flow.Opening, held.Count))
            throw flow.Place.Wrong("opening", $"kho dữ liệu đã có {held.Count} chứng thư loại này trước kỳ, nhiều hơn {plan.Scaled(flow.Opening)} đầu kỳ. Sửa số, hoặc diễn trên kho khác bằng --data.");
        if (held.Count(h => h.Lane < 0) is > 0 and var gone)
            throw flow.Place.Wrong("opening", $"{gone} chứng thư loại này trong kho là của cơ quan không tồn tại suốt kỳ này. Bỏ mục «certificates», hoặc diễn trên kho khác bằng --data.");
        var end = plan.Timeline.End;
        if (held.Count(h => h.RunsOutBefore(end)) is > 0 and var ending)
            throw flow.Place.Wrong("opening", $"{ending} chứng thư loại này trong kho hết hạn ngay trong kỳ, nên số cuối kỳ không thể đúng. Bỏ mục «certificates», hoặc diễn trên kho khác bằng --data.");
    }
}
