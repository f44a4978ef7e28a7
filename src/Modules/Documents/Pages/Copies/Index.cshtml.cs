using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Copies;

/// <summary>Sổ đăng ký bản sao.</summary>
[Needs(Rights.Copy)]
internal sealed class IndexModel(CopyBook book, IOrganisations organisations) : OfficePage
{
    [FromQuery] public Guid? After { get; set; }

    /// <summary>The closed books of agencies that are no more.</summary>
    [FromQuery] public bool Left { get; set; }

    public IReadOnlyList<Chip> Chips => book.HasLeft ? [new(T["documents.copies.own"], "/copies", !Left), new(T["documents.copies.left"], "/copies?left=true", Left)] : [];

    public IReadOnlyList<Copy> Rows { get; private set; } = [];
    public Guid? Next { get; private set; }

    /// <summary>Whose book it stands in: several closed ones may hold the same number.</summary>
    public string AgencyName(Copy copy) => organisations.Find(copy.AgencyId)?.NameIn(T.Language) ?? "";

    public async Task OnGetAsync(CancellationToken cancel) => (Rows, Next) = await book.Page(After, Left, cancel);
}
