using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Documents.Templates;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>Takes in what a draft brings: its .docx or PDF, a template when asked for, and further files.</summary>
internal sealed class DraftContent(FileIntake intake, IFileStore files, Offices offices, Positions positions, Acting acting, WordBook words)
{
    public const string Content = "Input.Content", Attachments = "Input.Attachments";

    public async Task<Outcome<(StoredFile? Docx, StoredFile? Pdf, IReadOnlyList<StoredFile> Attachments)>> Of(DraftModel.Form form, IFormCollection sent, CancellationToken cancel)
    {
        var further = await intake.Take(sent, Attachments, cancel);
        var content = await intake.Take(sent, Content, cancel);
        if (further.Refused) return further.Refusal;
        if (content.Refused) return content.Refusal;
        // Of several the last: it was chosen after the form had come back with the others.
        var file = content.Value.LastOrDefault();
        if (file is null && form.FromTemplate)
        {
            var made = await Template(form, cancel);
            if (made.Refused) return made.Refusal with { Field = Content };
            file = made.Value;
        }
        if (file is null) return (null, null, further.Value);
        if (file.Type == FileKind.Pdf.Type) return (null, file, further.Value);
        if (file.Type == FileKind.Docx.Type) return (file, null, further.Value);
        return Refusal.On(Content, "documents.outgoing.content-kind", file.Name);
    }

    private async Task<Outcome<StoredFile>> Template(DraftModel.Form form, CancellationToken cancel)
    {
        var agency = (await offices.Find(acting.Actor.AgencyId, cancel))!;
        var parent = offices.Above(agency);
        var signer = await positions.Held(form.SignerPositionId, agency.Id, cancel);
        var type = DocumentType.Find(form.Type) ?? DocumentType.All[0];
        var docx = DraftTemplate.Build(new(parent?.Name ?? "", agency.Name, agency.Notation, type, words.Get("vi", $"documents.type.{type.Code}"), Clean.Of(form.Subject), signer?.Title ?? "", signer?.Name ?? ""));
        return await files.Save(new MemoryStream(docx), $"du-thao-{type.Code}.docx", cancel);
    }
}
