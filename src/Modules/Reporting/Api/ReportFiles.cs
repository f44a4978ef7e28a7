using CuuLong.Platform.Access;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Export;
using CuuLong.Reporting.Export.Docx;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Api;

/// <summary>A report as a document and as figures, the same bytes as the command writes.</summary>
internal static class ReportFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{period}/docx", (string period, ReportingDb db, ReadReport read, CancellationToken cancel) =>
            File(period, db, read, ReportDocx.Write, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", cancel)).WithMetadata(new NeedsAttribute(Rights.Read));
        routes.MapGet("/reports/{period}/json", (string period, ReportingDb db, ReadReport read, CancellationToken cancel) =>
            File(period, db, read, ReportJson.Write, "application/json", "json", cancel)).WithMetadata(new NeedsAttribute(Rights.Read));
    }

    private static async Task<IResult> File(string name, ReportingDb db, ReadReport read, Func<ReportContent, byte[]> write, string type, string extension, CancellationToken cancel) =>
        ReportPeriod.TryParse(name, out var period) && await db.Reports.AnyAsync(r => r.Period == name, cancel)
            ? Results.File(write(await read.Run(period, cancel)), type, $"bao-cao-{name}.{extension}")
            : Results.NotFound();
}
