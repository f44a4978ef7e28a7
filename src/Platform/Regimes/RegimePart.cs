using System.Text.Encodings.Web;
using System.Text.Json;
using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Regimes;

/// <summary>Legal regimes as dated data: regimes.yaml.</summary>
internal sealed class RegimePart : IPackPart
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record Row(
        PackPlace Place, string Key, string Subject, string Number, string Title, DateOnly? Issued, DateOnly ValidFrom, DateOnly? ValidTo,
        Trust Trust, string Source, Dictionary<string, string>? Rules);

    public Task Load(Pack pack, PlatformDb db, CancellationToken cancel)
    {
        var rows = pack.Read<List<Row>>("regimes.yaml");
        rows.NoTwins(r => r.Key, r => r.Place, "key");
        foreach (var row in rows)
            if (row.ValidTo <= row.ValidFrom)
                throw row.Place.Wrong("valid_to", $"{row.ValidTo:yyyy-MM-dd} không sau valid_from {row.ValidFrom:yyyy-MM-dd}.");
        return db.Upsert(rows.Select(r => Regime(pack.Info.Key, r)), r => r.Id, null, cancel);
    }

    private static Regime Regime(string pack, Row r) => new()
    {
        Id = Ids.Named($"{pack}/regime/{r.Key}"), Key = r.Key, Subject = r.Subject, Number = r.Number, Title = r.Title, Issued = r.Issued,
        ValidFrom = r.ValidFrom, ValidTo = r.ValidTo, Trust = r.Trust, Source = r.Source, Rules = JsonSerializer.Serialize(r.Rules ?? [], Json),
    };
}
