using System.Globalization;
using System.Xml.Linq;
using CuuLong.Tests.Modules.Signing;

namespace CuuLong.Tests.Pdf;

/// <summary>What Debian's own programs say of a PDF: qpdf on its structure, poppler and MuPDF on what it shows.</summary>
internal sealed class Judge : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string file;

    public Judge(byte[] pdf) => file = folder.Write("page.pdf", pdf);

    /// <summary>A word where it stands: points from the page's upper left corner; pages from 1.</summary>
    internal sealed record Word(string Text, int Page, double Left, double Top, double Right, double Bottom);

    public void Clean()
    {
        var (code, said) = Tool.Run("qpdf", "--check", file);
        Assert.True(code == 0 && said.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal), said);
    }

    public string Text()
    {
        var (code, said) = Tool.Run("pdftotext", "-enc", "UTF-8", file, "-");
        Assert.Equal(0, code);
        return said;
    }

    /// <summary>Name, then embedded, subset, Unicode as poppler prints them: "yes yes yes".</summary>
    public IReadOnlyList<(string Name, string Traits)> Fonts()
    {
        var (_, said) = Tool.Run("pdffonts", file);
        return [.. said.Split('\n').Skip(2).Where(l => l.Length > 60).Select(l => (l[..36].Trim(), string.Join(' ', l[60..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5).Where(w => w is "yes" or "no"))))];
    }

    public IReadOnlyList<Word> Words()
    {
        var (code, said) = Tool.Run("pdftotext", "-bbox", file, "-");
        // Of an empty page it says "no word list", after the end.
        Assert.Equal(0, code);
        var pages = XDocument.Parse(said[..(said.IndexOf("</html>", StringComparison.Ordinal) + 7)]).Descendants().Where(e => e.Name.LocalName == "page");
        return [.. pages.SelectMany((page, i) => page.Elements().Select(w => new Word(w.Value, i + 1, At(w, "xMin"), At(w, "yMin"), At(w, "xMax"), At(w, "yMax"))))];

        static double At(XElement word, string side) => double.Parse(word.Attribute(side)!.Value, CultureInfo.InvariantCulture);
    }

    public string Mutool(params string[] arguments) => Tool.Run("mutool", [arguments[0], file, .. arguments[1..]]).Said;

    public Pixels Render(int dpi, int page = 1)
    {
        var (code, said) = Tool.Run("pdftoppm", "-r", dpi.ToString(CultureInfo.InvariantCulture), "-f", $"{page}", "-l", $"{page}", "-singlefile", file, folder["page"]);
        Assert.True(code == 0, said);
        return Pixels.Read(File.ReadAllBytes(folder["page.ppm"]), dpi);
    }

    public void Dispose() => folder.Dispose();
}
