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
        foreach (var section in template.Sections)
            foreach (var paragraph in section.Paragraphs)
                if (Narrative.Fault(paragraph, book) is { } fault) throw section.Place.Wrong(section.Key, fault);
        return template;
    }

    /// <summary>Paragraphs of this month alone, by section.</summary>
    public static IReadOnlyDictionary<string, List<string>> ReadMonth(Pack pack, ReportPeriod period, FigureBook book, MonthlyTemplate template)
    {
        var name = $"reporting/narrative/{period}.yaml";
        if (!pack.Has(name)) return new Dictionary<string, List<string>>();
        var month = pack.Read<Dictionary<string, List<string>>>(name);
        foreach (var (key, paragraphs) in month)
        {
            if (template.Sections.All(s => s.Key != key)) throw new PackException(name, 0, key, $"không có mục này trong {Name}.");
            if (paragraphs.Select(p => Narrative.Fault(p, book)).FirstOrDefault(f => f is not null) is { } fault) throw new PackException(name, 0, key, fault);
        }
        return month;
    }
}
