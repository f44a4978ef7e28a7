using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Documents.Templates;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>Takes in what a draft brings: its .docx or PDF, a template when asked for, and further files.</summary>
internal sealed class DraftContent(IFileStore files, Offices offices, Positions positions, Acting acting, WordBook words)
{
    public async Task<Outcome<(StoredFile? Docx, StoredFile? Pdf, IReadOnlyList<StoredFile> Attachments)>> Of(DraftModel.Form form, CancellationToken cancel)
    {
        var attachments = new List<StoredFile>();
        foreach (var sent in form.Attachments)
        {
            var kept = await Keep(sent, cancel);
            if (kept.Refused) return kept.Refusal with { Field = "Attachments" };
            attachments.Add(kept.Value);
        }
        if (form.Content is null && !form.FromTemplate) return (null, null, attachments);

        var content = form.Content is { } upload ? await Keep(upload, cancel) : await Template(form, cancel);
        if (content.Refused) return content.Refusal with { Field = "Content" };
        var file = content.Value;
        if (file.Type == FileKind.Pdf.Type) return (null, file, attachments);
        if (file.Type == FileKind.Docx.Type) return (file, null, attachments);
        return Refusal.On("Content", "documents.outgoing.content-kind", file.Name);
    }

    private async Task<Outcome<StoredFile>> Keep(IFormFile sent, CancellationToken cancel)
    {
        await using var content = sent.OpenReadStream();
        return await files.Save(content, sent.FileName, cancel);
    }

    private async Task<Outcome<StoredFile>> Template(DraftModel.Form form, CancellationToken cancel)
    {
        var agency = (await offices.Find(acting.Actor.AgencyId, cancel))!;
        var parent = agency.ParentId is { } above ? await offices.Find(above, cancel) : null;
        var signer = await positions.Held(form.SignerPositionId, agency.Id, cancel);
        var type = DocumentType.Find(form.Type) ?? DocumentType.All[0];
        var docx = DraftTemplate.Build(new(parent?.Name ?? "", agency.Name, agency.Notation, type, words.Get("vi", $"documents.type.{type.Code}"), Clean.Of(form.Subject), signer?.Title ?? "", signer?.Name ?? ""));
        return await files.Save(new MemoryStream(docx), $"du-thao-{type.Code}.docx", cancel);
    }
}
