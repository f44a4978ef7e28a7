using CuuLong.Platform.Packs;
using CuuLong.Reporting.Model;

namespace CuuLong.Reporting.Figures;

/// <summary>Reads reporting/figures.csv. Any fault names the line and the figure.</summary>
internal static class FigureFile
{
    public const string Name = "reporting/figures.csv";

    /// <param name="Filters">"agency=so-y-te;type=CV".</param>
    public sealed record Row(
        PackPlace Place, string Key, string Section, string Name, string? NameEn, string? NameKm, string Unit, FigureKind Kind, FigureSource By,
        string? Measure, string? Filters, string? Formula, int Decimals, WindowKind Window);

    public static FigureBook Read(Pack pack)
    {
        var rows = pack.Csv<Row>(Name);
        var figures = new Dictionary<string, Figure>();
        foreach (var row in rows)
            if (!figures.TryAdd(row.Key, Figure(row)))
                throw row.Place.Wrong(row.Key, "chỉ tiêu này đã khai ở dòng trên. Mỗi mã chỉ dùng một lần.");
        foreach (var row in rows)
            if (figures[row.Key].Formula?.Keys.FirstOrDefault(k => !figures.ContainsKey(k)) is { } unknown)
                throw row.Place.Wrong(row.Key, $"công thức dùng chỉ tiêu «{unknown}» chưa khai trong tệp này.");
        foreach (var row in rows)
            if (Circle(figures, figures[row.Key], [])) throw row.Place.Wrong(row.Key, "công thức dùng lại chính chỉ tiêu này, trực tiếp hoặc qua chỉ tiêu khác. Sửa để không quay vòng.");
        return new FigureBook([.. figures.Values]);
    }

    /// <param name="above">The computed figures on the way here.</param>
    private static bool Circle(Dictionary<string, Figure> figures, Figure figure, HashSet<string> above)
    {
        if (figure.Source != FigureSource.Formula) return false;
        if (!above.Add(figure.Key)) return true;
        var found = figure.Formula!.Keys.Any(k => Circle(figures, figures[k], above));
        above.Remove(figure.Key);
        return found;
    }

    private static Figure Figure(Row row)
    {
        if ((row.By == FigureSource.Measure) == row.Measure is null) throw row.Place.Wrong(row.Key, "cột measure có giá trị khi và chỉ khi by là measure.");
        if (row.By == FigureSource.Formula && row.Formula is null) throw row.Place.Wrong(row.Key, "chỉ tiêu tính theo công thức thì cột formula phải có công thức.");
        if (row.Decimals is < 0 or > 6) throw row.Place.Wrong(row.Key, "decimals là một số từ 0 đến 6.");
        return new Figure(row.Place, row.Key, row.Section, row.Name, row.NameEn ?? "", row.NameKm ?? "", row.Unit, row.Kind, row.By,
            row.Measure, Filters(row), Formula(row), row.Decimals, row.Window);
    }

    private static Formula? Formula(Row row)
    {
        if (row.Formula is null) return null;
        try { return FormulaParser.Parse(row.Formula); }
        catch (FormatException fault) { throw row.Place.Wrong(row.Key, fault.Message); }
    }

    private static Dictionary<string, string> Filters(Row row)
    {
        var pairs = (row.Filters ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2)).ToList();
        if (!pairs.TrueForAll(p => p.Length == 2 && p[0].Length > 0 && p[1].Length > 0)) throw row.Place.Wrong(row.Key, "filters viết dạng tên=giá trị, cách nhau bằng dấu chấm phẩy.");
        if (pairs.GroupBy(p => p[0]).FirstOrDefault(g => g.Count() > 1) is { } twice) throw row.Place.Wrong(row.Key, $"bộ lọc «{twice.Key}» có hai lần. Mỗi bộ lọc chỉ dùng một lần.");
        return pairs.ToDictionary(p => p[0], p => p[1]);
    }
}
