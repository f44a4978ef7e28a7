using CuuLong.Reporting.Model;

namespace CuuLong.Reporting.Queries;

/// <summary>A report of a period as it stands now.</summary>
internal sealed class ReadReport(ReportingPack pack, ReadFigures figures)
{
    public async Task<ReportContent> Run(ReportPeriod period, CancellationToken cancel = default) => new(
        period, pack.Template, [.. pack.Template.Sections.Select(s => new SectionText(s, pack.Text(period, s)))],
        await figures.Run(period, pack.Declared(period), cancel));
}
