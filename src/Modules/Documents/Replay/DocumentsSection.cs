using CuuLong.Documents.Model;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;

namespace CuuLong.Documents.Replay;

/// <param name="Outgoing">Documents issued in the month by all agencies.</param>
/// <param name="Recipients">How many agencies each goes to.</param>
/// <param name="Finished">Share of the receipt lines finished within the month; every one is registered and directed when time allows.</param>
/// <param name="Urgent">Share issued with an urgency.</param>
/// <param name="Registered">Share of the receipt lines registered; the rest keep waiting.</param>
/// <param name="Directed">Share of the registered lines directed.</param>
/// <param name="Unfinished">Share of the documents that stay somewhere between draft and signature, beyond those issued.</param>
/// <param name="Signed">How many of those issued are signed digitally, by the person and by the agency.</param>
/// <param name="Types">Weight of each type, by its abbreviation in NĐ 30 (CV for công văn).</param>
internal sealed record DocumentsSection(PackPlace Place, int Outgoing, DocumentsSection.Range Recipients, double Finished, double Urgent, Dictionary<string, int> Types,
    double Registered = 1, double Directed = 1, double Unfinished = 0, int Signed = 0)
{
    private const int MostActs = 60_000_000, HeaviestType = 1_000_000;

    public sealed record Range(PackPlace Place, int Least, int Most);

    /// <summary>Refuses numbers that cannot happen.</summary>
    public void Check(MonthPlan plan)
    {
        plan.Demand(Place, "outgoing", Outgoing);
        plan.Demand(Place, "signed", Signed);
        if (Signed > Outgoing) throw Place.Wrong("signed", $"không thể ký số {Signed} khi chỉ phát hành {Outgoing} văn bản.");
        if (plan.Whole && Signed > 0 && plan.Equipped.Count == 0)
            throw Place.Wrong("signed", "không cơ quan nào có đủ chứng thư số của người ký và của cơ quan. Thêm mục «certificates», hoặc tăng số chứng thư đầu kỳ.");
        if (Recipients.Least < 1) throw Recipients.Place.Wrong("least", "mỗi văn bản gửi tới ít nhất 1 nơi.");
        if (Recipients.Most < Recipients.Least) throw Recipients.Place.Wrong("most", $"không thể nhỏ hơn «least» ({Recipients.Least}).");
        if (Recipients.Most > 100) throw Recipients.Place.Wrong("most", "nhiều nhất 100 nơi một văn bản.");
        // A part of a month staffs fewer agencies than the whole; documents then go to as many as there are.
        var able = plan.Whole ? plan.Staffed.Count : plan.Agencies.Count;
        if (Recipients.Most > able - 1)
            throw Recipients.Place.Wrong("most", $"chỉ có {able} cơ quan có người, nên mỗi văn bản gửi được tới nhiều nhất {able - 1} nơi.");
        if ((long)plan.Scaled(Outgoing) * (6 + 3 * Recipients.Most) is > MostActs and var acts)
            throw Place.Wrong("outgoing", $"{Outgoing} văn bản, mỗi văn bản tới {Recipients.Most} nơi, là hơn {acts} thao tác; nhiều nhất diễn được {MostActs}. Giảm số văn bản hoặc số nơi nhận.");
        if (Finished is < 0 or > 1) throw Place.Wrong("finished", "là một tỷ lệ từ 0 đến 1.");
        if (Urgent is < 0 or > 1) throw Place.Wrong("urgent", "là một tỷ lệ từ 0 đến 1.");
        foreach (var (key, share) in new[] { ("registered", Registered), ("directed", Directed), ("unfinished", Unfinished) })
            if (share is < 0 or > 1) throw Place.Wrong(key, "là một tỷ lệ từ 0 đến 1.");
        if (Types.Values.Any(w => w is < 0 or > HeaviestType)) throw Place.Wrong("types", $"trọng số của mỗi thể loại là một số từ 0 đến {HeaviestType}.");
        if (Types.Values.Sum() == 0) throw Place.Wrong("types", "cần ít nhất một thể loại có trọng số lớn hơn 0.");
        if (Types.Keys.FirstOrDefault(t => DocumentType.Find(t) is null) is { } unknown) throw Place.Wrong("types", $"không có thể loại «{unknown}» trong NĐ 30/2020.");
        if (Outgoing > 0 && plan.Timeline.Days.Count == 0) throw Place.Wrong("outgoing", "kỳ này không có ngày làm việc nào để phát hành văn bản.");
    }
}
