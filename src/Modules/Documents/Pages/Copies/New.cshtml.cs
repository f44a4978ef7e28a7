using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Documents.Pages.Copies;

/// <summary>Sao văn bản.</summary>
[Needs(Rights.Copy)]
internal sealed class NewModel(CopySources sources, Choices choices, FileIntake intake, IPdfConverter converter, IDocumentSigning signing) : OfficePage
{
    /// <summary>Name of the field that brings the part to be copied.</summary>
    public const string Extract = "Extract";

    [FromRoute] public Guid Of { get; set; }
    [BindProperty] public CopyForm Form { get; set; }
    [BindProperty] public Guid DecidedBy { get; set; }

    public CopySource Source { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Deciders { get; private set; } = [];

    /// <summary>Why the agency's seal cannot sign now.</summary>
    public Refusal? Unable { get; private set; }

    public IEnumerable<SelectListItem> Forms => Enum.GetValues<CopyForm>().Where(Source.Gives).Select(f => new SelectListItem(T[$"documents.copy.form.{f}"], f.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await sources.Find(Of, cancel) is not { } found) return NotFound();
        Source = found;
        if (!Source.Gives(Form)) Form = Source.Gives(CopyForm.OfCopy) ? CopyForm.OfCopy : CopyForm.Extract;
        Deciders = await choices.Signers(cancel);
        Unable = (await signing.Ways(Actor.AgencyId, null, cancel)).Refusal;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] MakeCopy make, CancellationToken cancel)
    {
        var brought = await Brought(cancel);
        if (brought.Refused) Refuse(brought.Refusal);
        if (!ModelState.IsValid) return await OnGetAsync(cancel);
        return await Answer(await make.Run(new(Of, Form, DecidedBy, brought.Value), cancel), copy => copy?.SourceUrl() ?? "/copies", () => OnGetAsync(cancel), "documents.said.copied");
    }

    /// <summary>A text document becomes pages here, as a draft does.</summary>
    private async Task<Outcome<StoredFile?>> Brought(CancellationToken cancel)
    {
        var taken = await intake.Take(await Request.ReadFormAsync(cancel), Extract, cancel);
        if (taken.Refused) return taken.Refusal;
        // Of several the last: it was chosen after the form had come back with the others.
        if (taken.Value is not [.., var file]) return (StoredFile?)null;
        var pages = await converter.ToPdf(file, cancel);
        return pages.Refused ? pages.Refusal with { Field = Extract } : pages.Value;
    }
}
