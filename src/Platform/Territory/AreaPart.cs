using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;

namespace CuuLong.Platform.Territory;

/// <summary>Administrative territory: territory/areas/*.csv and territory/changes/*.csv.</summary>
internal sealed class AreaPart : IPackPart
{
    public sealed record Row(
        PackPlace Place, string Code, AreaLevel Level, string Type, string Name, string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo, Trust Trust, string Source)
    {
        public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);
    }

    public sealed record ChangeRow(PackPlace Place, string FromCode, string? ToCode, DateOnly On, Extent Extent, string LegalDocument, Trust Trust);

    public async Task Load(Pack pack, PlatformDb db, CancellationToken cancel)
    {
        var areas = pack.CsvIn<Row>("territory/areas");
        areas.NoTwins(a => $"{a.Code} {a.ValidFrom:yyyy-MM-dd}", a => a.Place, "code");
        var byCode = areas.ToLookup(a => a.Code);
        foreach (var area in areas) Check(area, byCode);
        var changes = pack.CsvIn<ChangeRow>("territory/changes");
        changes.NoTwins(c => $"{c.FromCode} → {c.ToCode} {c.On:yyyy-MM-dd}", c => c.Place, "from_code");
        foreach (var change in changes) Check(change, byCode);

        await db.Upsert(areas.Select(a => Area(pack.Info.Key, a)), a => a.Id, null, cancel);
        await db.Upsert(changes.Select(c => Change(pack.Info.Key, c)), c => c.Id, null, cancel);
    }

    private static void Check(Row area, ILookup<string, Row> byCode)
    {
        if (area.ValidTo <= area.ValidFrom) throw area.Place.Wrong("valid_to", $"{area.ValidTo:yyyy-MM-dd} không sau valid_from {area.ValidFrom:yyyy-MM-dd}.");
        if (byCode[area.Code].Any(o => o != area && o.ExistsOn(area.ValidFrom))) throw area.Place.Wrong("valid_from", $"mã {area.Code} đã thuộc địa bàn khác vào ngày này.");
        if (area.ParentCode is { } parent && !byCode[parent].Any(p => p.ExistsOn(area.ValidFrom)))
            throw area.Place.Wrong("parent_code", $"không có địa bàn nào mang mã «{parent}» vào ngày {area.ValidFrom:yyyy-MM-dd}.");
    }

    private static void Check(ChangeRow change, ILookup<string, Row> byCode)
    {
        if (!byCode[change.FromCode].Any(a => a.ValidTo == change.On))
            throw change.Place.Wrong("from_code", $"không có địa bàn mã «{change.FromCode}» kết thúc vào ngày {change.On:yyyy-MM-dd}.");
        if (change.ToCode is { } to && !byCode[to].Any(a => a.ExistsOn(change.On)))
            throw change.Place.Wrong("to_code", $"không có địa bàn mã «{to}» vào ngày {change.On:yyyy-MM-dd}.");
    }

    private static Area Area(string pack, Row r) => new()
    {
        Id = Ids.Named($"{pack}/area/{r.Code}/{r.ValidFrom:yyyy-MM-dd}"), Code = r.Code, Level = r.Level, Type = r.Type, Name = r.Name, Folded = Fold.Of(r.Name),
        ParentCode = r.ParentCode, ValidFrom = r.ValidFrom, ValidTo = r.ValidTo, Trust = r.Trust, Source = r.Source,
    };

    private static AreaChange Change(string pack, ChangeRow r) => new()
    {
        Id = Ids.Named($"{pack}/area-change/{r.FromCode}/{r.ToCode}/{r.On:yyyy-MM-dd}"), FromCode = r.FromCode, ToCode = r.ToCode, On = r.On,
        Extent = r.Extent, LegalDocument = r.LegalDocument, Trust = r.Trust,
    };
}
