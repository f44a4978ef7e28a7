using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Copies;

/// <summary>Sổ đăng ký bản sao.</summary>
[Needs(Rights.Copy)]
internal sealed class IndexModel(CopyBook book) : OfficePage
{
    [FromQuery] public Guid? After { get; set; }

    public IReadOnlyList<Copy> Rows { get; private set; } = [];
    public Guid? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => (Rows, Next) = await book.Page(After, cancel);
}
