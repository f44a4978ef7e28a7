using CuuLong.Platform.Packs;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Templates;

namespace CuuLong.Tests.Modules.Reporting;

public sealed class PackOfReports : IDisposable
{
    private static readonly ReportPeriod August = ReportPeriod.Parse("2021-08");
    private readonly string copy = Directory.CreateTempSubdirectory("cuulong-pack").FullName;

    public PackOfReports()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("packs", "travinh", "reporting"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Repository.Path("packs", "travinh"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => Directory.Delete(copy, recursive: true);

    private Pack Pack => new(copy);

    [Fact]
    public void The_monthly_report_has_73_figures_each_bound_in_its_section()
    {
        var book = FigureFile.Read(Pack);
        var template = TemplateFile.Read(Pack, book);
        Assert.Equal(73, book.All.Count);
        Assert.Equal(("plans.communication.issued", "petitions.reflections.pending"), (book.All[0].Key, book.All[72].Key));
        foreach (var figure in book.All)
            Assert.Contains(template.Sections, s => s.Key == figure.Section && s.Paragraphs.SelectMany(Narrative.Keys).Contains(figure.Key));
    }

    [Fact]
    public void The_live_figures_name_their_measures_and_have_no_declared_value()
    {
        var book = FigureFile.Read(Pack);
        var declared = DeclaredFile.Read(Pack, August, book);
        var live = book.All.Where(f => f.Source == FigureSource.Measure).ToDictionary(f => f.Key, f => f.Measure);
        Assert.Equal(new()
        {
            ["accounts.created"] = "accounts.created", ["accounts.active"] = "accounts.active", ["documents.outgoing"] = "documents.outgoing.issued", ["documents.outgoing.signed"] = "documents.outgoing.signed",
            ["certificates.issued"] = "certificates.issued", ["certificates.revoked"] = "certificates.revoked", ["certificates.active"] = "certificates.active",
            ["certificates.active.organisation"] = "certificates.active", ["certificates.active.person"] = "certificates.active",
            ["certificates.active.person.usb"] = "certificates.active", ["certificates.active.person.sim"] = "certificates.active",
        }, live);
        Assert.Equal(61, declared.Count);
        Assert.Equal(book.All.Where(f => f.Source == FigureSource.Declared).Select(f => f.Key).Order(), declared.Keys.Order());
    }

    [Fact]
    public void Declared_decimals_stay_as_they_were_written()
    {
        var declared = DeclaredFile.Read(Pack, August, FigureFile.Read(Pack));
        Assert.Equal(("43.92", "39.5"), (declared["services.level-3-share"].Value.ToString(System.Globalization.CultureInfo.InvariantCulture), declared["services.level-4-share"].Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("certificates.issued,I.4", "certificates.revoked,I.4", "certificates.revoked")]
    [InlineData("mailboxes.active,I.4,Hộp thư công vụ đang dùng,,,hộp thư,stock", "mailboxes.active,I.4,Hộp thư công vụ đang dùng,,,hộp thư,stok", "kind")]
    [InlineData("documents.outgoing.signed/documents.outgoing", "documents.outgoing.signed/documents.outgong", "documents.outgong")]
    [InlineData("documents.outgoing.signed/documents.outgoing", "documents.outgoing.signed//documents.outgoing", "documents.outgoing.signed-share")]
    [InlineData("projects.owned,II.2,Dự án do Sở làm chủ đầu tư", "projects.owned,II.2,", "name")]
    public void A_broken_figures_file_names_file_line_and_key(string written, string broken, string named)
    {
        var file = Path.Combine(copy, FigureFile.Name);
        var lines = File.ReadAllLines(file);
        var at = Array.FindIndex(lines, l => l.Contains(written));
        Assert.True(at > 0);
        lines[at] = lines[at].Replace(written, broken);
        File.WriteAllLines(file, lines);

        var fault = Assert.Throws<PackException>(() => FigureFile.Read(Pack));

        Assert.Equal((FigureFile.Name, at + 1), (fault.File, fault.Line));
        Assert.Contains(named, fault.Message);
    }

    [Fact]
    public void A_template_that_binds_an_unknown_figure_names_the_line_of_its_section()
    {
        var file = Path.Combine(copy, TemplateFile.Name);
        File.WriteAllText(file, File.ReadAllText(file).Replace("{mailboxes.created}", "{mailboxes.createt}"));

        var fault = Assert.Throws<PackException>(() => TemplateFile.Read(Pack, FigureFile.Read(Pack)));

        Assert.Contains("mailboxes.createt", fault.Message);
        Assert.True(fault.Line > 1);
    }

    [Fact]
    public void A_value_cannot_be_declared_for_a_live_figure()
    {
        File.AppendAllText(Path.Combine(copy, "reporting/declared/2021-08.csv"), "accounts.created,15,Tự khai\n");
        Assert.Contains("accounts.created", Assert.Throws<PackException>(() => DeclaredFile.Read(Pack, August, FigureFile.Read(Pack))).Message);
    }
}
