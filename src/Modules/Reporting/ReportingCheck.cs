using CuuLong.Platform.Measures;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Queries;
using CuuLong.Reporting.Templates;

namespace CuuLong.Reporting;

/// <summary>Figures, template, and what single months declare, with every filter and figure that they name.</summary>
internal sealed class ReportingCheck(IEnumerable<IMeasure> measures) : IPackCheck
{
    public void Check(Pack pack)
    {
        if (!pack.Has(FigureFile.Name)) return;
        var figures = FigureFile.Read(pack);
        foreach (var figure in figures.All.Where(f => f.Measure is not null)) Demand(figure);
        foreach (var path in pack.Files("reporting/declared", ".csv")) DeclaredFile.Read(pack, Period(path), figures);
        if (!pack.Has(TemplateFile.Name)) return;
        var template = TemplateFile.Read(pack, figures);
        new PackUnits(pack).DemandAgency(template.Agency, template.Where, "agency");
        foreach (var figure in figures.All)
            if (template.Sections.All(s => s.Key != figure.Section)) throw figure.Place.Wrong(figure.Key, $"không có mục «{figure.Section}» trong {TemplateFile.Name}.");
        foreach (var path in pack.Files("reporting/narrative", ".yaml")) TemplateFile.ReadMonth(pack, Period(path), figures, template);
    }

    /// <summary>A measure may be missing because its module is; where the module counts something, its name was mistyped.</summary>
    private void Demand(Figure figure)
    {
        if (measures.FirstOrDefault(m => m.Key == figure.Measure) is { } measure) ReadFigures.DemandFilters(figure, measure);
        else if (measures.Where(m => Family(m.Key) == Family(figure.Measure!)).Select(m => m.Key).ToList() is { Count: > 0 } known)
            throw figure.Place.Wrong(figure.Key, $"không có phép đếm «{figure.Measure}». Các phép đếm gần đó: {string.Join(", ", known)}.");
    }

    private static string Family(string measure) => measure.Split('.')[0];

    private static ReportPeriod Period(string path) => ReportPeriod.TryParse(Path.GetFileNameWithoutExtension(path), out var period)
        ? period : throw new PackException(path, 0, null, "tên tệp không phải một tháng. Đặt tên theo năm-tháng, ví dụ 2021-08.");
}
