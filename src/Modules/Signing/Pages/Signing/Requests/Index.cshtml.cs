using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Signing.Requests;

/// <summary>Đề nghị về chứng thư số của cơ quan.</summary>
[Needs(Rights.Read)]
internal sealed class IndexModel(RequestList list) : OfficePage
{
    [FromQuery] public bool Closed { get; set; }
    [FromQuery] public Guid? After { get; set; }

    public RequestPage List { get; private set; } = null!;
    public List<Chip> Chips { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        List = await list.Page(Closed, After, cancel);
        Chips = [new(T["signing.requests.open"], "/signing/requests", !Closed, await list.Open(cancel)), new(T["signing.requests.closed"], "/signing/requests?closed=true", Closed)];
    }
}
