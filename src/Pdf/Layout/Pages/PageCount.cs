namespace CuuLong.Pdf.Layout;

/// <summary>How pages are counted: each section from one.</summary>
/// <param name="Sections">Index of the page with which each begins, rising.</param>
internal sealed record PageCount(int Pages, IReadOnlyList<int> Sections)
{
    public int Number(int page) => page - Start(page) + 1;

    public int Of(int page) => Sections.Where(s => s > page).DefaultIfEmpty(Pages).First() - Start(page);

    private int Start(int page) => Sections.Last(s => s <= page);
}
