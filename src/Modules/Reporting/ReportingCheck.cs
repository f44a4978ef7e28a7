using CuuLong.Platform.Measures;
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
        foreach (var figure in figures.All)
            if (measures.FirstOrDefault(m => m.Key == figure.Measure) is { } measure) ReadFigures.DemandFilters(figure, measure);
        foreach (var path in pack.Files("reporting/declared", ".csv")) DeclaredFile.Read(pack, Period(path), figures);
        if (!pack.Has(TemplateFile.Name)) return;
        var template = TemplateFile.Read(pack, figures);
        foreach (var path in pack.Files("reporting/narrative", ".yaml")) TemplateFile.ReadMonth(pack, Period(path), figures, template);
    }

    private static ReportPeriod Period(string path) => ReportPeriod.TryParse(Path.GetFileNameWithoutExtension(path), out var period)
        ? period : throw new PackException(path, 0, null, "tên tệp không phải một tháng. Đặt tên theo năm-tháng, ví dụ 2021-08.");
}
