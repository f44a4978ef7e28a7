using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>One certificate: what it says, who keeps its device, what was asked for it.</summary>
[Needs(Rights.Read)]
internal sealed class CertificateModel(CertificateView view, Registers registers, People people, IOrganisations organisations, TimeProvider clock) : OfficePage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public Guid ToPersonId { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public int Version { get; set; }

    public CertificateReading Reading { get; private set; } = null!;
    public List<SelectListItem> Members { get; private set; } = [];
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whether this person may ask for something, or hand the device over: a keeper of this agency's register, while it is in force.</summary>
    public bool MayAsk => Actor.May(Rights.Manage) && Reading.Certificate.AgencyId == Actor.AgencyId && Reading.Certificate.NotInForce(clock.Instant()) is null;

    /// <summary>The identity code whole: the holder himself, and whoever keeps the register.</summary>
    public bool SeesCode => registers.Keeps(Reading.Certificate.AgencyId) || Reading.Certificate.PersonId == Actor.PersonId;

    /// <summary>Only the facts were typed: whoever keeps the register may bring the file.</summary>
    public bool MayAttach => Reading.Certificate.Der is null && registers.Keeps(Reading.Certificate.AgencyId);

    /// <summary>In another's register, but left for this person to have revoked.</summary>
    public bool MayRevokeLeft => Reading.Certificate.AgencyId != Actor.AgencyId && registers.Settles(Reading.Certificate.AgencyId) && Reading.Certificate.NotInForce(clock.Instant()) is null;

    /// <summary>The agency in whose register it stands, where that is another's.</summary>
    public Unit? Elsewhere => Reading.Certificate.AgencyId == Actor.AgencyId ? null : organisations.Find(Reading.Certificate.AgencyId);

    public bool IsLeft => registers.Ended(Reading.Certificate.AgencyId) && Reading.Certificate.NotInForce(clock.Instant()) is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await view.Read(Id, cancel) is not { } reading) return NotFound();
        Reading = reading;
        On ??= clock.Today();
        if (MayAsk) Members = [.. Choices.People(await people.All(reading.Certificate.AgencyId, cancel))];
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancel) =>
        await view.Read(Id, cancel) is { Certificate: { Der: { } der } certificate } ? File(der, "application/pkix-cert", $"{certificate.Serial}.cer") : NotFound();

    public async Task<IActionResult> OnPostHandOverAsync([FromServices] HandOverDevice op, CancellationToken cancel)
    {
        if (!Actor.May(Rights.Manage)) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return await OnGetAsync(cancel);
        return await Answer(await op.Run(new(Id, ToPersonId, Document, On, Version), cancel), _ => $"/signing/certificates/{Id}", () => OnGetAsync(cancel), "signing.said.handed-over");
    }
}
