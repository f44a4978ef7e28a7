using CuuLong.Documents.Data;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Files.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Api;

/// <summary>Files are opened through the record that holds them: who does not see the record does not get the file.</summary>
internal static class FileRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var incoming = new NeedsAttribute(Rights.ReadIncoming);
        var outgoing = new NeedsAttribute(Rights.ReadOutgoing);
        routes.MapGet("/incoming/{id:guid}/content", LineContent).WithMetadata(incoming);
        routes.MapGet("/incoming/{id:guid}/files/{file:guid}", LineAttachment).WithMetadata(incoming);
        routes.MapGet("/outgoing/{id:guid}/content", OutgoingPdf).WithMetadata(outgoing);
        routes.MapGet("/outgoing/{id:guid}/preview.pdf", OutgoingPreview).WithMetadata(outgoing);
        routes.MapGet("/outgoing/{id:guid}/draft.docx", OutgoingDocx).WithMetadata(outgoing);
        routes.MapGet("/outgoing/{id:guid}/files/{file:guid}", OutgoingAttachment).WithMetadata(outgoing);
        routes.MapGet("/incoming/{id:guid}/copies/{copy:guid}", LineCopy).WithMetadata(incoming);
        routes.MapGet("/outgoing/{id:guid}/copies/{copy:guid}", OutgoingCopy).WithMetadata(outgoing);
    }

    private static async Task<IResult> LineCopy(Guid id, Guid copy, LineView lines, CopyBook copies, CancellationToken cancel) =>
        await lines.Seen(id, cancel) is not null ? await Copy(id, copy, copies, cancel) : Results.NotFound();

    private static async Task<IResult> OutgoingCopy(Guid id, Guid copy, OutgoingView documents, CopyBook copies, CancellationToken cancel) =>
        await documents.Seen(id, cancel) is not null ? await Copy(id, copy, copies, cancel) : Results.NotFound();

    private static async Task<IResult> Copy(Guid source, Guid copy, CopyBook copies, CancellationToken cancel) =>
        (await copies.Of(source, cancel)).FirstOrDefault(c => c.Id == copy) is { } found ? FileResults.ServeRoute(found.File(), inline: true) : Results.NotFound();

    private static async Task<IResult> LineContent(Guid id, LineView lines, CancellationToken cancel) =>
        await lines.Seen(id, cancel) is { } seen && await lines.Content(seen.Line, cancel) is { } file ? FileResults.ServeRoute(file, inline: true) : Results.NotFound();

    private static async Task<IResult> LineAttachment(Guid id, Guid file, LineView lines, CancellationToken cancel) =>
        await lines.Seen(id, cancel) is { } seen && (await lines.Attachments(seen.Line, cancel)).FirstOrDefault(a => a.Id == file) is { } found
            ? FileResults.ServeRoute(found.Shown(), inline: true) : Results.NotFound();

    private static async Task<IResult> OutgoingPdf(Guid id, OutgoingView documents, WrittenPages pages, CancellationToken cancel) => await documents.Seen(id, cancel) switch
    {
        { PdfHash: { } hash } seen => FileResults.ServeRoute(new StoredFile(hash, Naming.Pdf(seen.Notation ?? ""), FileKind.Pdf.Type, 0), inline: true),
        { Body: not null } draft when pages.Draft(draft).Value is { } page => FileResults.ServeMade(page, Naming.Pdf("")),
        _ => Results.NotFound(),
    };

    private static async Task<IResult> OutgoingPreview(Guid id, OutgoingView documents, UploadPlan plan, CancellationToken cancel) =>
        await documents.Seen(id, cancel) is { } seen && await plan.Of(seen, cancel) is { Pdf: { } page } ? FileResults.ServeMade(page, Naming.Pdf("")) : Results.NotFound();

    private static async Task<IResult> OutgoingDocx(Guid id, OutgoingView documents, CancellationToken cancel) =>
        await documents.Seen(id, cancel) is { DocxHash: { } hash } seen
            ? FileResults.ServeRoute(new StoredFile(hash, seen.DocxName!, FileKind.Docx.Type, 0)) : Results.NotFound();

    private static async Task<IResult> OutgoingAttachment(Guid id, Guid file, bool? brought, OutgoingView documents, DocumentsDb db, CancellationToken cancel) =>
        await documents.Seen(id, cancel) is { } seen && await db.Attachments.Of(seen.AgencyId, db).AsNoTracking().FirstOrDefaultAsync(a => a.Id == file && a.OwnerId == id, cancel) is { } found
            ? FileResults.ServeRoute(brought == true ? found.Brought() : found.Shown(), inline: true) : Results.NotFound();
}
