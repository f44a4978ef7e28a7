using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Vào sổ văn bản đến.</summary>
[Needs(Rights.Register)]
internal sealed class RegisterModel(DocumentsDb db, LineView view, RegisterIncoming register, TimeProvider clock) : OfficePage
{
    public sealed class Form
    {
        public long? ArrivalNumber { get; set; }
        public DateOnly? ArrivedOn { get; set; }
        public DateOnly? Due { get; set; }
        public bool Again { get; set; }
        public bool Trusted { get; set; }
        public int Version { get; set; }
    }

    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public Form Input { get; set; } = new();

    public Line Line { get; private set; } = null!;
    public ArrivalWarning Warning { get; private set; } = null!;
    public long Next { get; private set; }
    public bool Duplicate { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Input = new Form { ArrivedOn = clock.Today(), Version = Line.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return await Again(cancel);
        var input = new RegisterIncoming.Input(Id, Input.ArrivalNumber, Input.ArrivedOn, Input.Due, Input.Again, Input.Version, Input.Trusted);
        var outcome = await register.Run(input, cancel);
        Duplicate = outcome.Refusal?.Code == "documents.incoming.duplicate";
        return await Answer(outcome, _ => $"/incoming/{Id}", () => Again(cancel), "documents.said.registered");
    }

    private async Task<IActionResult> Again(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Input.Version = Line.Version;
        ModelState.Remove("Input.Version");
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await view.Seen(Id, cancel) is not { } seen) return false;
        Line = seen.Line;
        Warning = ArrivalWarning.Of(Line, await view.Attachments(Line, cancel));
        Next = await db.PeekNumber(Line.AgencyId, RegisterIncoming.Book, clock.Today().Year, cancel);
        return true;
    }
}
