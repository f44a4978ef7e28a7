using System.Collections.Concurrent;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Templates;

namespace CuuLong.Reporting;

/// <summary>What the installation's pack says of reports, read once. A broken file is a <see cref="PackException"/>, at the load (<see cref="ReportingCheck"/>) or, if it broke later, at the first use.</summary>
internal sealed class ReportingPack(Installation installation)
{
    private readonly Pack pack = new(installation.PackDir);
    private readonly ConcurrentDictionary<ReportPeriod, IReadOnlyDictionary<string, Declared>> declared = new();
    private readonly ConcurrentDictionary<ReportPeriod, IReadOnlyDictionary<string, List<string>>> months = new();
    private FigureBook? figures;
    private MonthlyTemplate? template;

    /// <summary>A pack need not declare a report.</summary>
    public bool HasTemplate => pack.Has(TemplateFile.Name);

    public FigureBook Figures => figures ??= FigureFile.Read(pack);

    public MonthlyTemplate Template => template ??= TemplateFile.Read(pack, Figures);

    public IReadOnlyDictionary<string, Declared> Declared(ReportPeriod period) => declared.GetOrAdd(period, p => DeclaredFile.Read(pack, p, Figures));

    /// <summary>A section's text before anyone edited it: the template's paragraphs, then those of the month.</summary>
    public string Text(ReportPeriod period, Section section)
    {
        var month = months.GetOrAdd(period, p => TemplateFile.ReadMonth(pack, p, Figures, Template));
        return string.Join('\n', [.. section.Paragraphs, .. month.GetValueOrDefault(section.Key, [])]);
    }
}
