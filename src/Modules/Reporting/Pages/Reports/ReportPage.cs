using CuuLong.Platform.Ui;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Reporting.Pages.Reports;

/// <summary>What the pages of one report share: the report of the address, of the reader's own agency or not there.</summary>
internal abstract class ReportPage(ReportingDb db, ReadReport read) : OfficePage
{
    [FromRoute] public string Period { get; set; } = "";

    public ReportContent Sheet { get; private set; } = null!;

    public Report Report => Sheet.Report!;

    /// <summary>What an office that is no more left unclosed is read, not written.</summary>
    public bool IsOpen => Report.State == ReportState.Draft && Report.AgencyId == Actor.AgencyId;

    public FigureWindow Window => FigureWindow.Of(Sheet.Period, WindowKind.Administrative);

    protected ReadReport Read { get; } = read;

    protected ReportingDb Db { get; } = db;

    /// <summary>False when the reader's agency has no such report.</summary>
    protected async Task<bool> Load(CancellationToken cancel)
    {
        if (await Read.For(Actor, Period, cancel) is not { } sheet) return false;
        Sheet = sheet;
        return true;
    }
}
