using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Replay;

/// <summary>What a pack says of work that is played: names.yaml, demo.yaml, months/*.yaml.</summary>
internal sealed class ReplayCheck(IEnumerable<IMonthStream> streams) : IPackCheck
{
    public void Check(Pack pack)
    {
        if (pack.Has(SyntheticNames.File)) _ = new SyntheticNames(pack);
        foreach (var path in pack.Files("months", ".yaml"))
        {
            var month = pack.Read<MonthFile>(path);
            if (ReplayMonth.Parse(month.Period) is null) throw month.Place.Wrong("period", $"«{month.Period}» không phải một tháng. Viết năm-tháng, ví dụ 2021-08.");
            Sections(month.Streams);
        }
        if (pack.Has(Demonstration.Profile)) Demo(pack.Read<DemoFile>(Demonstration.Profile), new PackUnits(pack));
    }

    private void Demo(DemoFile demo, PackUnits units)
    {
        demo.Demand();
        foreach (var key in demo.Agencies) units.DemandAgency(key, demo.Place, "agencies");
        foreach (var person in demo.People) units.DemandUnit(person.Unit, person.Place, "unit");
        Sections(demo.Streams);
    }

    private void Sections(Dictionary<string, PackNode> sections)
    {
        foreach (var (key, section) in sections)
            if (streams.FirstOrDefault(s => s.Key == key) is { } stream) stream.Check(section);
            else throw section.Place.Wrong(key, $"không có luồng việc này. Các luồng: {string.Join(", ", streams.Select(s => s.Key).Order())}.");
    }
}
