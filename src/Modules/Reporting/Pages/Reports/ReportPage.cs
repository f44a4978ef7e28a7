using CuuLong.Platform.Ui;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Reporting.Pages.Reports;

/// <summary>What the pages of one report share: the report of the address, of the reader's own agency or not there.</summary>
internal abstract class ReportPage(ReportingDb db, ReadReport read) : OfficePage
{
    [FromRoute] public string Period { get; set; } = "";

    public ReportContent Sheet { get; private set; } = null!;

    public Report Report => Sheet.Report!;

    public bool IsOpen => Report.State == ReportState.Draft;

    public FigureWindow Window => FigureWindow.Of(Sheet.Period, WindowKind.Administrative);

    protected ReadReport Read { get; } = read;

    protected ReportingDb Db { get; } = db;

    /// <summary>False when the reader's agency has no such report.</summary>
    protected async Task<bool> Load(CancellationToken cancel)
    {
        if (!ReportPeriod.TryParse(Period, out var period) || !await Db.Reports.AnyAsync(r => r.Period == Period, cancel)) return false;
        Sheet = await Read.Run(period, cancel);
        return Sheet.Report is not null;
    }
}
