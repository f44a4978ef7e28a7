using CuuLong.Platform.Packs;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;

namespace CuuLong.Reporting.Templates;

/// <summary>Reads reporting/monthly.yaml and the words of single months beside it (reporting/narrative/2021-08.yaml).</summary>
internal static class TemplateFile
{
    public const string Name = "reporting/monthly.yaml";

    public static MonthlyTemplate Read(Pack pack, FigureBook book)
    {
        var template = pack.Read<MonthlyTemplate>(Name);
        foreach (var (key, text) in new[] { ("title", template.Title), ("closing", template.Closing) })
            if (NameFault(text) is { } fault) throw template.Where.Wrong(key, fault);
        var keys = new HashSet<string>();
        foreach (var section in template.Sections)
        {
            if (!keys.Add(section.Key)) throw section.Place.Wrong("key", $"mục «{section.Key}» đã có ở trên. Mỗi mục chỉ khai một lần.");
            if (NameFault(section.Heading) is { } fault) throw section.Place.Wrong("heading", fault);
            Demand(section.Written, section.Key, book);
        }
        return template;
    }

    /// <summary>Paragraphs of this month alone, by section.</summary>
    public static IReadOnlyDictionary<string, List<string>> ReadMonth(Pack pack, ReportPeriod period, FigureBook book, MonthlyTemplate template)
    {
        var name = $"reporting/narrative/{period}.yaml";
        if (!pack.Has(name)) return new Dictionary<string, List<string>>();
        var month = pack.Read<Dictionary<string, PackNode>>(name);
        foreach (var (key, section) in month)
        {
            if (template.Sections.All(s => s.Key != key)) throw section.Place.Wrong(key, $"không có mục này trong {Name}.");
            Demand(section.As<List<PackNode>>(), key, book);
        }
        return month.ToDictionary(s => s.Key, s => s.Value.As<List<string>>());
    }

    private static void Demand(IEnumerable<PackNode> paragraphs, string section, FigureBook book)
    {
        foreach (var paragraph in paragraphs)
            if (Narrative.Fault(paragraph.As<string>(), book) is { } fault) throw paragraph.Place.Wrong(section, fault);
    }

    /// <summary>Headings name the report and its month, and bind no figures.</summary>
    private static string? NameFault(string text) => Narrative.Fault(text, new FigureBook([]));
}
