using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Organisations;

/// <summary>The units a pack declares: organisations/units/*.csv.</summary>
internal sealed class UnitPart : IPackPart
{
    /// <param name="Parent">Key of the unit above; empty at the top.</param>
    /// <param name="Agency">Key of the agency it is a part of; empty when it is an agency itself.</param>
    public sealed record Row(
        PackPlace Place, string Key, string? Parent, string? Agency, UnitKind Kind, string Name, string NameEn, string NameKm, string? Notation,
        string? Code13, string? Code35, string? Territory, DateOnly ValidFrom, DateOnly? ValidTo, int Order, Trust Trust, string Source, bool CodeSynthetic = false);

    /// <summary>An end or a new place that was entered in the program stands though the pack does not know of it.</summary>
    public async Task Load(Pack pack, PlatformDb db, CancellationToken cancel)
    {
        var rows = Read(pack);
        var placed = await db.Placements.Select(p => p.UnitId).ToHashSetAsync(cancel);
        await db.Upsert(rows.Select(r => Unit(pack.Info.Key, r)), u => u.Id, Keep, cancel);

        void Keep(Unit held, Unit declared)
        {
            declared.ValidTo ??= held.ValidTo;
            if (placed.Contains(held.Id)) declared.ParentId = held.ParentId;
        }
    }

    public static IReadOnlyList<Row> Read(Pack pack)
    {
        var rows = pack.CsvIn<Row>("organisations/units");
        if (rows.Count == 0) throw new PackException("organisations/units", 0, null, "thư mục không có tệp .csv nào. Khai ít nhất một đơn vị.");
        rows.NoTwins(r => r.Key, r => r.Place, "key");
        var byKey = rows.ToDictionary(r => r.Key);
        foreach (var row in rows) Check(row, byKey);
        return rows;
    }

    private static void Check(Row row, Dictionary<string, Row> byKey)
    {
        if (row.ValidTo <= row.ValidFrom) throw row.Place.Wrong("valid_to", $"{row.ValidTo:yyyy-MM-dd} không sau valid_from {row.ValidFrom:yyyy-MM-dd}.");
        if (row.Code13 is not null && !Codes.Is13(row.Code13)) throw row.Place.Wrong("code13", $"«{row.Code13}» không đúng dạng 13 ký tự như 000.00.14.H59.");
        if (row.Code35 is not null && !Codes.Is35(row.Code35)) throw row.Place.Wrong("code35", $"«{row.Code35}» không đúng dạng như H59.14 (chữ hoa, số, dấu chấm, tối đa 35 ký tự).");
        Known(row, "parent", row.Parent, byKey);
        Known(row, "agency", row.Agency, byKey);
        for (var (above, steps) = (row, 0); above.Parent is { } parent && byKey.TryGetValue(parent, out above!); steps++)
            if (steps > byKey.Count) throw row.Place.Wrong("parent", "các đơn vị cấp trên quay vòng lại chính đơn vị này.");
        if (row.Agency is { } agency && byKey[agency].Agency is not null) throw row.Place.Wrong("agency", $"«{agency}» không phải là cơ quan: chính nó cũng thuộc một cơ quan khác.");
    }

    private static void Known(Row row, string column, string? key, Dictionary<string, Row> byKey)
    {
        if (key is null) return;
        if (!byKey.TryGetValue(key, out var above)) throw row.Place.Wrong(column, $"không có đơn vị nào mang khóa «{key}»{Nearest.Hint(key, byKey.Keys)}.");
        if (row.ValidFrom < above.ValidFrom || (above.ValidTo is { } end && (row.ValidTo is null || row.ValidTo > end)))
            throw row.Place.Wrong(column, $"thời gian tồn tại phải nằm trong thời gian của «{key}» (từ {above.ValidFrom:yyyy-MM-dd} đến {above.ValidTo?.ToString("yyyy-MM-dd") ?? "nay"}).");
    }

    public static Guid Id(string pack, string key) => Ids.Named($"{pack}/unit/{key}");

    private static Unit Unit(string pack, Row r) => new()
    {
        Id = Id(pack, r.Key), Key = r.Key, ParentId = r.Parent is null ? null : Id(pack, r.Parent), AgencyId = Id(pack, r.Agency ?? r.Key), Kind = r.Kind,
        Name = r.Name, NameEn = r.NameEn, NameKm = r.NameKm, Folded = Fold.Of($"{r.Name} {r.NameEn} {r.NameKm} {r.Notation}"), Notation = r.Notation ?? "",
        Code13 = r.Code13, Code35 = r.Code35, CodeSynthetic = r.CodeSynthetic, Territory = r.Territory, ValidFrom = r.ValidFrom, ValidTo = r.ValidTo,
        Order = r.Order, Trust = r.Trust, Source = r.Source,
    };
}
