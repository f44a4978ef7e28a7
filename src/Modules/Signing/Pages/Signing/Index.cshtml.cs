using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>Sổ chứng thư số của cơ quan.</summary>
[Needs(Rights.Read)]
internal sealed class IndexModel(CertificateList list, Registers registers, IOrganisations organisations) : OfficePage
{
    [BindProperty(SupportsGet = true)] public Shown Shown { get; set; } = Shown.InForce;
    [BindProperty(SupportsGet = true)] public HolderKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public Medium? Medium { get; set; }
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public bool Province { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public new CertificatePage Page { get; private set; } = null!;
    public List<Chip> Chips { get; } = [];

    public bool Narrowed => !string.IsNullOrWhiteSpace(Q) || Kind is not null || Medium is not null || Shown is not (Shown.InForce or Shown.All);

    public IEnumerable<SelectListItem> Kinds => [new(T["signing.any"], ""), .. Choices.Kinds(T)];

    public IEnumerable<SelectListItem> Media => [new(T["signing.any"], ""), .. Choices.Media(T)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Page = await list.Page(Filter(Shown), After, cancel);
        foreach (var shown in Enum.GetValues<Shown>().Where(s => s != Shown.Left || registers.SeesLeft))
        {
            var count = await list.Count(Filter(shown), cancel);
            Chips.Add(new Chip(T[$"signing.shown.{shown}"], Link(shown), shown == Shown, count, count == CertificateList.Bound));
        }
    }

    public bool MayAll => registers.ReadsAll;

    /// <summary>Rows may be of other agencies.</summary>
    public bool Mixed => Shown == Shown.Left || (Province && MayAll) || (Actor.Forebears.Count > 0 && Shown is not (Shown.InForce or Shown.Soon));

    public string AgencyName(Guid agency) => organisations.Find(agency)?.NameIn(T.Language) ?? "";

    public string Link(Shown? shown = null, Guid? after = null) => "/signing" + QueryString.Create(new Dictionary<string, string?>
    {
        ["Shown"] = (shown ?? Shown).ToString(), ["Kind"] = Kind?.ToString(), ["Medium"] = Medium?.ToString(), ["Q"] = Q,
        ["Province"] = Province ? "true" : null, ["After"] = after?.ToString(),
    }.Where(p => !string.IsNullOrEmpty(p.Value)));

    private CertificateFilter Filter(Shown shown) => new(shown, Kind, Medium, Q, Province);
}
