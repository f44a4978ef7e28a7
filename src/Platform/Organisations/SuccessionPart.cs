using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Organisations;

/// <summary>Who went on with the work of whom: organisations/successions/*.csv.</summary>
internal sealed class SuccessionPart : IPackPart
{
    /// <param name="To">Key of the unit that goes on; empty when nobody does.</param>
    public sealed record Row(PackPlace Place, string From, string? To, SuccessionKind Kind, DateOnly On, string LegalDocument, Trust Trust);

    public Task Load(Pack pack, PlatformDb db, CancellationToken cancel)
    {
        var units = UnitPart.Read(pack).ToDictionary(u => u.Key);
        var rows = pack.CsvIn<Row>("organisations/successions");
        rows.NoTwins(r => $"{r.From} → {r.To} {r.On:yyyy-MM-dd}", r => r.Place, "from");
        foreach (var row in rows) Check(row, units);
        return db.Upsert(rows.Select(r => Succession(pack.Info.Key, r)), s => s.Id, null, cancel);
    }

    private static void Check(Row row, Dictionary<string, UnitPart.Row> units)
    {
        var from = Known(row, "from", row.From, units);
        if (row.Kind == SuccessionKind.Abolish != row.To is null) throw row.Place.Wrong("to", "để trống khi và chỉ khi kind là abolish.");
        if (row.Kind is not (SuccessionKind.Transfer or SuccessionKind.Split) && from.ValidTo != row.On)
            throw row.Place.Wrong("on", $"{row.On:yyyy-MM-dd} phải là ngày «{row.From}» thôi tồn tại (valid_to {from.ValidTo?.ToString("yyyy-MM-dd") ?? "đang trống"}).");
        if (row.To is null) return;
        var to = Known(row, "to", row.To, units);
        if (to.ValidFrom > row.On || to.ValidTo <= row.On) throw row.Place.Wrong("to", $"«{row.To}» không tồn tại vào ngày {row.On:yyyy-MM-dd}.");
    }

    private static UnitPart.Row Known(Row row, string column, string key, Dictionary<string, UnitPart.Row> units) =>
        units.TryGetValue(key, out var unit) ? unit : throw row.Place.Wrong(column, $"không có đơn vị nào mang khóa «{key}»{Nearest.Hint(key, units.Keys)}.");

    private static Succession Succession(string pack, Row r) => new()
    {
        Id = Ids.Named($"{pack}/succession/{r.From}/{r.To}/{r.On:yyyy-MM-dd}"), FromId = UnitPart.Id(pack, r.From), ToId = r.To is null ? null : UnitPart.Id(pack, r.To),
        Kind = r.Kind, On = r.On, LegalDocument = r.LegalDocument, Trust = r.Trust,
    };
}
