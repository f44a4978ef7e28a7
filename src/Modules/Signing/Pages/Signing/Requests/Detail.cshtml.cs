using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using CuuLong.Signing.Letters;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Pages.Signing.Requests;

/// <summary>One request, with the act that is due on it.</summary>
[Needs(Rights.Read)]
[RequestSizeLimit(CertificateFile.MostSent + 64 * 1024)]
internal sealed class DetailModel(SigningDb db, Registers registers, LetterDesk letters, IOrganisations organisations) : OfficePage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? Letter { get; set; }
    [BindProperty] public Guid? Signer { get; set; }
    [BindProperty] public List<Guid> With { get; set; } = [];
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Serial { get; set; }
    [BindProperty] public string? Issuer { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public string? DeviceSerial { get; set; }
    [BindProperty] public string? Notice { get; set; }

    /// <summary>The day on which the provider did it.</summary>
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public bool Confirmed { get; set; }

    /// <summary>The file that was brought (base 64), while it is asked whether it is the holder's.</summary>
    [BindProperty] public string? Kept { get; set; }

    public CertificateRequest Item { get; private set; } = null!;
    public List<HistoryLine> History { get; private set; } = [];
    public LetterSeen Letters { get; private set; } = null!;

    public IEnumerable<SelectListItem> Signers => Letters.Leaders.Select(l => new SelectListItem($"{l.Title} {l.Name}", l.PositionId.ToString()));

    /// <summary>Facts were typed in place of a file.</summary>
    public bool Typed => Upload is null && string.IsNullOrEmpty(Kept) && (Serial ?? Issuer) is not null;

    public bool Asked => ModelState.TryGetValue(nameof(Confirmed), out var entry) && entry.Errors.Count > 0;

    /// <summary>The request is this agency's: what others may read of it they do not act on.</summary>
    public bool Own => Item.AgencyId == Actor.AgencyId;

    /// <summary>The identity code whole: whoever acts on the request, and the managing office.</summary>
    public bool SeesCode => registers.Keeps(Item.AgencyId) || (Own && Actor.May(Rights.Confirm));

    /// <summary>Writes down the answer, or closes it.</summary>
    public bool Settles => registers.Settles(Item.AgencyId);

    /// <summary>The agency that left it open and is no more.</summary>
    public Unit? LeftBy => Item.Open && registers.Ended(Item.AgencyId) ? organisations.Find(Item.AgencyId) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await registers.Requests(all: true).AsNoTracking().FirstOrDefaultAsync(r => r.Id == Id, cancel) is not { } request) return NotFound();
        Item = request;
        History = await CuuLong.Platform.Deeds.History.Of(db, Id, cancel);
        Letters = await letters.Of(request, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostConfirmAsync([FromServices] ConfirmRequest op, CancellationToken cancel) =>
        Act(Rights.Confirm, () => op.Run(new(Id, Version), cancel), "signing.said.confirmed", cancel);

    public Task<IActionResult> OnPostSendAsync([FromServices] SendRequest op, CancellationToken cancel) =>
        Act(Rights.Manage, () => op.Run(new(Id, Letter, Version), cancel), "signing.said.sent", cancel);

    public Task<IActionResult> OnPostWriteAsync([FromServices] WriteLetter op, CancellationToken cancel) =>
        Act(Rights.Manage, () => op.Run(new(Id, With, Signer, Version), cancel), "signing.said.written", cancel);

    public Task<IActionResult> OnPostLeaveAsync([FromServices] LeaveLetter op, CancellationToken cancel) =>
        Act(Rights.Manage, () => op.Run(new(Id, Version), cancel), "signing.said.left", cancel);

    public Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawRequest op, CancellationToken cancel) =>
        Act(Rights.Manage, () => op.Run(new(Id, Version), cancel), "signing.said.withdrawn", cancel);

    public Task<IActionResult> OnPostRefuseAsync([FromServices] RefuseRequest op, CancellationToken cancel) =>
        Act(Actor.May(Rights.Confirm) ? Rights.Confirm : Rights.Manage, () => op.Run(new(Id, Why, Version), cancel), "signing.said.refused", cancel);

    public Task<IActionResult> OnPostCompleteAsync([FromServices] CompleteRequest op, CancellationToken cancel) => Act(Rights.Manage, async () =>
    {
        var facts = await Facts(cancel);
        return facts.Refused ? facts.Refusal : await op.Run(new(Id, facts.Value.Of, DeviceSerial, Notice, Version, On, Confirmed), cancel);
    }, "signing.said.completed", cancel);

    private sealed record Stated(CertificateFacts? Of);

    private async Task<Outcome<Stated>> Facts(CancellationToken cancel)
    {
        if (Upload is not null || !string.IsNullOrEmpty(Kept))
        {
            var read = await KeptFile.Read(Upload, Kept, cancel);
            if (read.Refused) return read.Refusal;
            Kept = Convert.ToBase64String(read.Value.Facts.Der!);
            return new Stated(read.Value.Facts);
        }
        if (!Typed) return new Stated(null);
        if (From is not { } from || To is not { } to) return Refusal.On("To", "signing.certificate.validity-order");
        return new Stated(new CertificateFacts("", Clean.Line(Issuer), CertificateFacts.TidySerial(Serial), from.Start(), to.AddDays(1).Start()));
    }

    private async Task<IActionResult> Act<T>(string right, Func<Task<Outcome<T>>> run, string said, CancellationToken cancel)
    {
        if (!Actor.May(right)) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return await OnGetAsync(cancel);
        return await Answer(await run(), _ => $"/signing/requests/{Id}", () => OnGetAsync(cancel), said);
    }
}
