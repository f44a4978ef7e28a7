using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Tiếp nhận văn bản giấy: a scan or file, and what stands on it.</summary>
[Needs(Rights.Register)]
internal sealed class ReceiveModel(ReceiveUpload receive, IFileStore files, Choices choices) : OfficePage
{
    public sealed class Form
    {
        public IFormFile? File { get; set; }
        public string? SenderName { get; set; }
        public string? Notation { get; set; }
        public DateOnly? IssuedOn { get; set; }
        public string? Subject { get; set; }
        public string Type { get; set; } = DocumentType.Letter;
        public Urgency Urgency { get; set; }
    }

    [BindProperty] public Form Input { get; set; } = new();

    public Choices Choices => choices;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.File is not { } sent) Refuse(Refusal.On("File", "documents.receive.no-file"));
        else if (ModelState.IsValid)
        {
            await using var content = sent.OpenReadStream();
            var kept = await files.Save(content, sent.FileName, cancel);
            if (!kept.Refused)
                return await Answer(await receive.Run(new(kept.Value, Input.SenderName ?? "", Input.Notation ?? "", Input.IssuedOn, Input.Subject ?? "", Input.Type, Input.Urgency), cancel),
                    id => id == default ? "/incoming" : $"/incoming/{id}/register", () => Task.FromResult<IActionResult>(Page()), "documents.said.received");
            Refuse(kept.Refusal with { Field = "File" });
        }
        return Page();
    }
}
