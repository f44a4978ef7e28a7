using CuuLong.Documents.Paper;
using CuuLong.Pdf;
using CuuLong.Pdf.Text;

namespace CuuLong.Documents.Uploads;

/// <summary>Where the signature belongs: over the signer's name, under the position; where no name is found, a blank place at the end.</summary>
internal sealed record SignatureSpot(string Said, PdfPage Page, PdfBox Signer, PdfBox Agency)
{
    private const int MostPages = 12;
    private const double Reach = 130, Usual = 106, Narrow = 30;

    public static SignatureSpot Find(PdfDocument document, IReadOnlyList<string> names)
    {
        var pages = PdfPages.All(document).ToList();
        PageText? last = null;
        foreach (var page in pages.AsEnumerable().Reverse().Take(MostPages))
        {
            var text = PageText.Read(document, page);
            last ??= text;
            foreach (var name in names)
                if (NameOn(text, name) is { } box) return Over(text, box);
        }
        return AtTheEnd(last ?? throw new PdfException(PdfFault.Broken, "The file has no page."));
    }

    /// <summary>The lowest place of the name in the right half: a name in the list of recipients stands at the left.</summary>
    private static PdfBox? NameOn(PageText page, string name)
    {
        var wanted = Bare(name);
        if (wanted.Length < 4) return null;
        foreach (var line in page.Lines.Reverse())
        {
            var places = Enumerable.Range(0, line.Text.Length).Where(i => !char.IsWhiteSpace(line.Text[i])).ToList();
            var at = string.Concat(places.Select(i => char.ToUpperInvariant(line.Text[i]))).LastIndexOf(wanted, StringComparison.Ordinal);
            if (at < 0) continue;
            var box = line.Around(places[at], places[at + wanted.Length - 1] - places[at] + 1);
            if ((box.Left + box.Right) / 2 > 0.45 * page.Page.Width) return box;
        }
        return null;
    }

    private static SignatureSpot Over(PageText page, PdfBox name)
    {
        var middle = (name.Left + name.Right) / 2;
        var above = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Text) && l.Box.Bottom > name.Top && l.Box.Bottom < name.Top + Reach && Math.Abs((l.Box.Left + l.Box.Right) / 2 - middle) < Reach / 2)
            .Select(l => l.Box.Bottom).DefaultIfEmpty(name.Top + Usual).Min();
        var (signer, agency) = SignatureRoom.At(middle, (name.Top + above) / 2, Math.Max(above - name.Top, Narrow));
        return new("sign.Name", page.Page, signer, agency);
    }

    private static SignatureSpot AtTheEnd(PageText page)
    {
        var middle = 0.7 * page.Page.Width;
        if (!page.IsScan && page.Blank(middle - 124, 258, Usual, 57, page.Page.Height / 2) is { } blank)
        {
            var (free, seal) = SignatureRoom.At(middle, (blank.Bottom + blank.Top) / 2, Usual);
            return new("sign.Blank", page.Page, free, seal);
        }
        var (signer, agency) = SignatureRoom.At(middle, 116, Usual);
        return new("sign.Corner", page.Page, signer, agency);
    }

    private static string Bare(string name) => string.Concat(name.Normalize().Where(c => !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant));
}
