using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Signing.Requests;

/// <summary>Đề nghị về chứng thư số của cơ quan; and those that agencies left open that are no more, to whoever brings them to an end.</summary>
[Needs(Rights.Read)]
internal sealed class IndexModel(RequestList list, Registers registers, IOrganisations organisations) : OfficePage
{
    [FromQuery] public bool Closed { get; set; }
    [FromQuery] public bool Left { get; set; }
    [FromQuery] public Guid? After { get; set; }

    public RequestsShown Shown => Left ? RequestsShown.Left : Closed ? RequestsShown.Closed : RequestsShown.Open;
    public RequestPage List { get; private set; } = null!;
    public List<Chip> Chips { get; } = [];

    public string? Elsewhere(RequestRow row) => row.AgencyId == Actor.AgencyId ? null : organisations.Find(row.AgencyId)?.NameIn(T.Language);

    public static string Link(RequestsShown shown, Guid? after = null) =>
        $"/signing/requests?{(shown == RequestsShown.Open ? "" : $"{shown.ToString().ToLowerInvariant()}=true")}{(after is null ? "" : $"&after={after}")}".TrimEnd('?').Replace("?&", "?", StringComparison.Ordinal);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        List = await list.Page(Shown, After, cancel);
        foreach (var shown in Enum.GetValues<RequestsShown>().Where(s => s != RequestsShown.Left || registers.SeesLeft))
            Chips.Add(new(T[$"signing.requests.{shown.ToString().ToLowerInvariant()}"], Link(shown), shown == Shown, shown == RequestsShown.Closed ? null : await list.Count(shown, cancel)));
    }
}
