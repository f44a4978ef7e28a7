using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>Bàn phát hành: what waits at each step, and one document with the act that is due on it.</summary>
[Needs(Rights.ReadOutgoing)]
internal sealed class IndexModel(
    OutgoingDesk desk, OutgoingView view, SigningHope hope, AwaitedList awaited, CarriedRequests carried, UploadPlan plan, Offices offices, TimeProvider clock) : OfficePage
{
    [FromRoute] public Guid? Id { get; set; }
    [FromQuery] public Guid? After { get; set; }
    [FromQuery] public Hearing Heard { get; set; }
    [BindProperty] public int Version { get; set; }

    /// <summary>The opinion or the reason, as typed; it stays when the act is refused.</summary>
    [BindProperty] public string? Opinion { get; set; }
    [BindProperty] public long? Number { get; set; }
    [BindProperty] public DateOnly? On { get; set; }

    public IssuingDesk Desk { get; private set; } = null!;
    public OutgoingReading? Reading { get; private set; }

    /// <summary>The requests that it carries; null for what is no such letter.</summary>
    public LetterReading? Letter { get; private set; }

    /// <summary>Why the document's digital signature or seal cannot be given now; null when it can, or when the agency signs on paper.</summary>
    public Refusal? Blocked { get; private set; }
    public Refusal? Lapsed { get; private set; }

    /// <summary>The actor is its signer and can sign it digitally.</summary>
    public bool MaySign { get; private set; }

    /// <summary>What stands on an uploaded page beside what was uploaded, or will.</summary>
    public UploadMarks? Marks { get; private set; }
    public string AgencyName { get; private set; } = "";

    /// <summary>The ways in which it can be sealed now, and where it waits for this person's telephone or desktop already.</summary>
    public IReadOnlyList<SigningOffer> Seals { get; private set; } = [];
    public Guid? Waits { get; private set; }

    public IEnumerable<Chip> Chips => Enum.GetValues<Hearing>().Select(h => (Hearing: h, Count: Reading!.Recipients.Count(r => h.Fits(r))))
        .Where(h => h.Count > 0 || h.Hearing == Heard)
        .Select(h => new Chip(T[$"documents.heard.{h.Hearing}"], $"/outgoing/{Id}?heard={h.Hearing.ToString().ToLowerInvariant()}", h.Hearing == Heard, h.Hearing == Hearing.All ? null : h.Count));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Id is { } id && (Reading = await view.Read(id, cancel)) is null) return NotFound();
        Desk = await desk.Read(After, cancel);
        if (Reading is { } reading)
        {
            AgencyName = (await offices.Find(reading.Document.AgencyId, cancel))?.NameIn(T.Language) ?? "";
            Letter = await carried.Of(reading.Document, cancel);
            Marks = UploadMarks.Of(reading.Document.PageMarks, await plan.Of(reading.Document, cancel));
            (Blocked, MaySign, Seals, Lapsed) = await hope.Of(reading.Document, cancel);
            if (reading.Document.State is OutgoingState.Signing or OutgoingState.Signed) Waits = (await awaited.Open([reading.Document.Id], cancel)).Values.Select(b => (Guid?)b).FirstOrDefault();
        }
        Version = Reading?.Document.Version ?? 0;
        On ??= clock.Today();
        ModelState.Remove(nameof(Version));
        return Page();
    }

    public Task<IActionResult> OnPostSubmitAsync([FromServices] SubmitForReview op, CancellationToken cancel) =>
        Act(Rights.Draft, () => op.Run(new(Shown, Version), cancel), "documents.said.submitted", cancel);

    public Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawDraft op, CancellationToken cancel) =>
        Act(Rights.Draft, () => op.Run(new(Shown, Version), cancel), "documents.said.withdrawn", cancel);

    public Task<IActionResult> OnPostRewriteAsync([FromServices] RewriteLetter op, CancellationToken cancel) =>
        Act(Rights.Draft, () => op.Run(new(Shown, Version), cancel), "documents.said.rewritten", cancel);

    public Task<IActionResult> OnPostConvertAsync([FromServices] ConvertDraft op, CancellationToken cancel) =>
        Act(Rights.Draft, () => op.Run(Shown, cancel), "documents.said.converted", cancel);

    public Task<IActionResult> OnPostRemoveAnnexAsync(Guid annex, [FromServices] RemoveAnnex op, CancellationToken cancel) =>
        Act(Rights.Draft, () => op.Run(new(Shown, annex, Version), cancel), "documents.said.annex-removed", cancel);

    public Task<IActionResult> OnPostRaiseAnnexAsync(Guid annex, [FromServices] RaiseAnnex op, CancellationToken cancel) =>
        Act(Rights.Draft, () => op.Run(new(Shown, annex, Version), cancel), "documents.said.annex-raised", cancel);

    public Task<IActionResult> OnPostReviewAsync(bool passes, [FromServices] ReviewOutgoing op, CancellationToken cancel) =>
        Act(Rights.Review, () => op.Run(new(Shown, passes, Opinion, Version), cancel), passes ? "documents.said.reviewed" : "documents.said.draft-returned", cancel);

    public Task<IActionResult> OnPostApproveAsync([FromServices] ApproveOutgoing op, CancellationToken cancel) =>
        Act(Rights.Approve, () => op.Run(new(Shown, Opinion, Version), cancel), "documents.said.approved", cancel);

    public Task<IActionResult> OnPostReturnAsync([FromServices] ReturnOutgoing op, CancellationToken cancel) =>
        Act(Actor.May(Rights.Issue) ? Rights.Issue : Rights.Approve, () => op.Run(new(Shown, Opinion ?? "", Version), cancel), "documents.said.draft-returned", cancel);

    public Task<IActionResult> OnPostIssueAsync([FromServices] IssueOutgoing op, CancellationToken cancel) =>
        Act(Rights.Issue, () => op.Run(new(Shown, Number, On, Version), cancel), "documents.said.issued", cancel);

    /// <summary>Asks for the seal where its key is: the agency's device at the clerk's computer, a telephone, a service.</summary>
    public async Task<IActionResult> OnPostSealAsync(Guid certificate, string sealing, [FromServices] AwaitSignature op, [FromServices] Ids ids, CancellationToken cancel)
    {
        var batch = ids.New();
        return await Act(Rights.Issue, async () =>
        {
            var begun = await op.Run(new(Shown, AwaitedFor.Seal, sealing, certificate, batch, 0, Version), cancel);
            if (!begun.Refused) TempData.Keep([begun.Value]);
            return begun;
        }, null, cancel, $"/outgoing/sign/{batch}");
    }

    private Guid Shown => Id ?? Guid.Empty;

    private async Task<IActionResult> Act<T>(string right, Func<Task<Outcome<T>>> run, string? said, CancellationToken cancel, string? then = null)
    {
        if (!Actor.May(right)) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return await OnGetAsync(cancel);
        return await Answer(await run(), _ => then ?? $"/outgoing/{Id}", () => OnGetAsync(cancel), said);
    }
}
