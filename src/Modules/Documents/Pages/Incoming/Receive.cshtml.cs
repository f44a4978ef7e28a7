using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Tiếp nhận văn bản giấy: a scan or file, and what stands on it.</summary>
[Needs(Rights.Register)]
internal sealed class ReceiveModel(ReceiveUpload receive, FileIntake intake, IncomingSettings settings, Choices choices) : OfficePage
{
    /// <summary>Names of the fields that bring the scan and its annexes.</summary>
    public const string Scan = "Input.File", Further = "Input.Further";

    public sealed class Form
    {
        public string? SenderName { get; set; }
        public string? Notation { get; set; }
        public DateOnly? IssuedOn { get; set; }
        public string? Subject { get; set; }
        public string Type { get; set; } = DocumentType.Letter;
        public Urgency Urgency { get; set; }
    }

    [BindProperty] public Form Input { get; set; } = new();

    public Choices Choices => choices;

    /// <summary>What the field offers to choose.</summary>
    public string Accept => settings.Endings;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var form = await Request.ReadFormAsync(cancel);
        var (taken, further) = (await intake.Take(form, Scan, cancel), await intake.Take(form, Further, cancel));
        if (further.Refused) Refuse(further.Refusal);
        if (taken.Refused) Refuse(taken.Refusal);
        // Of several the last: it was chosen after the form had come back with the others.
        else if (taken.Value is not [.., var file]) Refuse(Refusal.On(Scan, "documents.receive.no-file"));
        else if (ModelState.IsValid)
            return await Answer(await receive.Run(new(file, Input.SenderName ?? "", Input.Notation ?? "", Input.IssuedOn, Input.Subject ?? "", Input.Type, Input.Urgency, further.Value), cancel),
                id => id == default ? "/incoming" : $"/incoming/{id}/register", () => Task.FromResult<IActionResult>(Page()), "documents.said.received");
        return Page();
    }
}
