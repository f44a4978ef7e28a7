using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Pages.Signing.Requests;

/// <summary>Lập đề nghị về một chứng thư.</summary>
[Needs(Rights.Manage)]
internal sealed class NewModel(Registers registers, ProposeRequest propose, People people) : OfficePage
{
    [BindProperty(SupportsGet = true)] public RequestKind Kind { get; set; }

    /// <summary>The certificate concerned, for every kind but a new one.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Certificate { get; set; }
    [BindProperty] public HolderKind HolderKind { get; set; } = HolderKind.Person;
    [BindProperty] public Guid? PersonId { get; set; }
    [BindProperty] public string? HolderName { get; set; }
    [BindProperty] public string? HolderTitle { get; set; }
    [BindProperty] public string? HolderCode { get; set; }
    [BindProperty] public Medium Medium { get; set; }
    [BindProperty] public string? DeviceSerial { get; set; }
    [BindProperty] public string? Changes { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Certificate? About { get; private set; }
    public List<SelectListItem> Members { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Choices.Kinds(T);

    public IEnumerable<SelectListItem> Media => Choices.Media(T);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Kind != RequestKind.Issue && (About = await registers.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Id == Certificate, cancel)) is null) return NotFound();
        if (About is { } about && about.AgencyId != Actor.AgencyId && (Kind != RequestKind.Revoke || !registers.Settles(about.AgencyId))) return NotFound();
        Members = Choices.PeopleOrNone(await people.All(Actor.AgencyId, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return await OnGetAsync(cancel);
        return await Answer(await propose.Run(new(Kind, Reason ?? "", Certificate, await Holder(cancel), Medium, DeviceSerial, Changes), cancel),
            id => id == default ? "/signing/requests" : $"/signing/requests/{id}", () => OnGetAsync(cancel), "signing.said.proposed");
    }

    /// <summary>A person chosen from the agency brings name and position; what is typed goes before.</summary>
    private async Task<Holder> Holder(CancellationToken cancel)
    {
        var member = HolderKind == HolderKind.Person && PersonId is { } id ? await people.Of(Actor.AgencyId, id, cancel) : null;
        return new Holder(HolderKind, string.IsNullOrWhiteSpace(HolderName) ? member?.Name ?? "" : HolderName, member?.PersonId,
            string.IsNullOrWhiteSpace(HolderTitle) ? member?.Title : HolderTitle, HolderCode);
    }
}
