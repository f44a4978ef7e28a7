using CuuLong.Platform.Packs;
using CuuLong.Reporting.Model;

namespace CuuLong.Reporting.Figures;

/// <summary>A value typed by hand.</summary>
/// <param name="Source">Who says so: a document, a system, a person.</param>
internal sealed record Declared(decimal Value, string Source);

/// <summary>Reads reporting/declared/2021-08.csv: values of figures whose module is not there yet.</summary>
internal static class DeclaredFile
{
    public sealed record Row(PackPlace Place, string Key, decimal Value, string Source);

    public static IReadOnlyDictionary<string, Declared> Read(Pack pack, ReportPeriod period, FigureBook book)
    {
        var name = $"reporting/declared/{period}.csv";
        var values = new Dictionary<string, Declared>();
        if (!pack.Has(name)) return values;
        foreach (var row in pack.Csv<Row>(name))
        {
            var figure = book.Find(row.Key) ?? throw row.Place.Wrong(row.Key, $"không có chỉ tiêu này trong {FigureFile.Name}.");
            if (figure.Source != FigureSource.Declared) throw row.Place.Wrong(row.Key, "chỉ tiêu này lấy số từ hệ thống, không khai tay. Bỏ dòng này.");
            if (!values.TryAdd(row.Key, new Declared(row.Value, row.Source))) throw row.Place.Wrong(row.Key, "chỉ tiêu này đã khai ở dòng trên.");
        }
        return values;
    }
}
