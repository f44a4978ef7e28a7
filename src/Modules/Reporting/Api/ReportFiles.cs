using CuuLong.Platform.Access;
using CuuLong.Reporting.Export;
using CuuLong.Reporting.Export.Docx;
using CuuLong.Reporting.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CuuLong.Reporting.Api;

/// <summary>A report as a document and as figures, the same bytes as the command writes.</summary>
internal static class ReportFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{period}/docx", (string period, Acting acting, ReadReport read, CancellationToken cancel) =>
            File(period, acting.Actor, read, ReportDocx.Write, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", cancel)).WithMetadata(new NeedsAttribute(Rights.Read));
        routes.MapGet("/reports/{period}/json", (string period, Acting acting, ReadReport read, CancellationToken cancel) =>
            File(period, acting.Actor, read, ReportJson.Write, "application/json", "json", cancel)).WithMetadata(new NeedsAttribute(Rights.Read));
    }

    private static async Task<IResult> File(string name, Actor actor, ReadReport read, Func<ReportContent, byte[]> write, string type, string extension, CancellationToken cancel) =>
        await read.For(actor, name, cancel) is { } report ? Results.File(write(report), type, $"bao-cao-{name}.{extension}") : Results.NotFound();
}
