using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Documents.Templates;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>Soạn, sửa dự thảo: from a file or from a template of NĐ 30/2020.</summary>
[Needs(Rights.Draft)]
internal sealed class DraftModel(OutgoingView view, LineView lines, DraftContent contents, Choices choices) : OfficePage
{
    public sealed class Form
    {
        public string Type { get; set; } = DocumentType.Letter;
        public string? Subject { get; set; }
        public Urgency Urgency { get; set; }
        public Guid SignerPositionId { get; set; }
        public List<Guid> Recipients { get; set; } = [];
        public string? AlsoTo { get; set; }
        public string? Text { get; set; }
        public bool FromTemplate { get; set; }
        public int Version { get; set; }
    }

    [FromRoute] public Guid? Id { get; set; }

    /// <summary>The line that the draft answers.</summary>
    [FromQuery] public Guid? Reply { get; set; }
    [BindProperty] public Form Input { get; set; } = new();

    public Choices Choices => choices;

    /// <summary>What is stored, where it is not what the person had before them.</summary>
    public StoredDraft? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Id is { } id)
        {
            if (await view.Seen(id, cancel) is not { Editable: true } draft || draft.OnlyFor(Actor) is not null) return NotFound();
            Input = new Form
            {
                Type = draft.Type, Subject = draft.Subject, Urgency = draft.Urgency, SignerPositionId = draft.SignerPositionId,
                Recipients = [.. draft.RecipientIds], AlsoTo = draft.AlsoTo, Text = draft.Body, Version = draft.Version,
            };
        }
        else if (Reply is { } line)
        {
            if (await lines.Seen(line, cancel) is not { } seen) return NotFound();
            Input.Subject = T["documents.draft.reply-subject", seen.Line.Notation, seen.Line.Subject];
            if (seen.Line.SenderId is { } sender) Input.Recipients = [sender];
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] DraftOutgoing draft, [FromServices] ReviseDraft revise,
        [FromServices] ReplyWith reply, [FromServices] ConvertDraft convert, CancellationToken cancel)
    {
        if (Reply is { } answered && await lines.Seen(answered, cancel) is null) return NotFound();
        // The files first, so that a form refused for anything else keeps them.
        var content = await contents.Of(Input, await Request.ReadFormAsync(cancel), cancel);
        if (content.Refused) return await Again(content.Refusal, cancel);
        if (!ModelState.IsValid) return Page();
        var (docx, pdf, attachments) = content.Value;
        var says = new DraftOutgoing.Input(Input.Type, Input.Subject ?? "", Input.Urgency, Input.SignerPositionId, Input.Recipients, Input.AlsoTo, docx, pdf, attachments, Input.Text);
        var saved = Id is { } id ? await revise.Run(new(id, says, Input.Version), cancel) : await draft.Run(says, cancel);
        if (saved.Refused)
            return saved.Refusal == Refusal.NotFound ? NotFound() : saved.Refusal == Refusal.AlreadyDone ? Redirect(Id is null ? "/outgoing" : $"/outgoing/{Id}") : await Again(saved.Refusal, cancel);

        var untied = Reply is { } line ? (await reply.Run(new(line, saved.Value), cancel)).Refusal : null;
        Said = untied is null ? T["documents.said.drafted"] : T["documents.said.drafted-untied", untied];
        if ((docx is not null || attachments.Any(a => a.Type != FileKind.Pdf.Type)) && (await convert.Run(saved.Value, cancel)).Refusal is { } unconverted) Said = T["documents.said.drafted-unconverted", unconverted];
        return Redirect($"/outgoing/{saved.Value}");
    }

    /// <summary>With what was typed, and where the draft changed meanwhile what it is now: what is sent again is sent knowingly.</summary>
    private async Task<IActionResult> Again(Refusal refusal, CancellationToken cancel)
    {
        Refuse(refusal);
        if (Id is not { } id) return Page();
        if (await view.Seen(id, cancel) is not { } now) return NotFound();
        if (now.Version == Input.Version) return Page();
        (Theirs, Input.Version) = (new StoredDraft(now, Input), now.Version);
        ModelState.Remove("Input.Version");
        return Page();
    }
}
