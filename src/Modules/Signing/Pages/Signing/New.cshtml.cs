using CuuLong.Platform.Access;
using CuuLong.Platform.Text;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>Ghi chứng thư từ tệp: the file is read and shown, then linked to its holder and kept.</summary>
[Needs(Rights.Manage)]
[RequestSizeLimit(CertificateFile.MostSent + 64 * 1024)]
internal sealed class NewModel(RegisterCertificate register, People people) : FilePage
{
    [BindProperty] public HolderKind Kind { get; set; }
    [BindProperty] public string? HolderName { get; set; }
    [BindProperty] public Guid? PersonId { get; set; }
    [BindProperty] public string? HolderTitle { get; set; }
    [BindProperty] public string? HolderCode { get; set; }
    [BindProperty] public Medium Medium { get; set; }
    [BindProperty] public string? DeviceSerial { get; set; }

    /// <summary>Whoever keeps it was asked whether it is the holder's although the file names another.</summary>
    public bool Asked => Confirmed || ModelState.ContainsKey(nameof(Confirmed)) && ModelState[nameof(Confirmed)]!.Errors.Count > 0;

    public ReadCertificate? Read { get; private set; }
    public List<SelectListItem> Members { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Choices.Kinds(T);

    public IEnumerable<SelectListItem> Media => Choices.Media(T);

    public void OnGet() { }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var read = await KeptFile.Read(Upload, null, cancel);
        if (read.Refused) return Again(read.Refusal);
        await Load(read.Value, cancel);
        Keep(read.Value.Facts);
        (Kind, HolderName, HolderTitle, HolderCode) = (read.Value.Kind, read.Value.HolderName, read.Value.HolderTitle, read.Value.HolderCode);
        var (agency, name) = (Actor.AgencyId, Fold.Of(HolderName));
        var alike = (await people.All(agency, cancel)).Where(m => m.Folded == name).ToList();
        if (Kind == HolderKind.Person && alike is [var only]) PersonId = only.PersonId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var read = await Shown(cancel);
        if (read.Refused) return Again(read.Refusal);
        await Load(read.Value, cancel);
        if (!ModelState.IsValid) return Page();
        if (PersonId is { } person && (Kind == HolderKind.Organisation || await people.Of(Actor.AgencyId, person, cancel) is null)) PersonId = null;
        var holder = new Holder(Kind, HolderName ?? "", PersonId, HolderTitle, HolderCode);
        return await Answer(await register.Run(new(holder, Medium, DeviceSerial, read.Value.Facts, Confirmed), cancel),
            id => id == default ? "/signing" : $"/signing/certificates/{id}", () => Task.FromResult<IActionResult>(Page()), "signing.said.registered");
    }

    private async Task Load(ReadCertificate read, CancellationToken cancel)
    {
        Read = read;
        Members = Choices.PeopleOrNone(await people.All(Actor.AgencyId, cancel));
    }
}
