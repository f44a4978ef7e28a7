using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Layout;
using CuuLong.Platform.Text;
using CuuLong.Signing.Display;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification.Paper;

/// <summary>The result of a verification as a PDF/A-2b for the file. In Vietnamese or English; Khmer needs shaping, so its readers get the Vietnamese.</summary>
internal sealed class VerificationPdf(FontShelf fonts, WordBook words)
{
    private static readonly TextStyle Text = TextStyle.Sans(10), Small = TextStyle.Sans(8.5);
    private readonly ReportText own = new(fonts);

    public byte[] Write(VerificationReport report, VerifiedFile file, string language)
    {
        var spoken = language == "en" ? "en" : "vi";
        string T(string key) => words.Get(spoken, key);
        var page = new PageDocument(fonts, PageFormat.A4(20, 20, 20, 20), new(T("signing.report.title"), file.CheckedAt, Subject: own.Of(file.Name), Language: spoken == "en" ? "en" : "vi-VN"))
        {
            Header = (number, of) => of == 1 ? null : new Paragraph($"{number}/{of}", Small) { Align = Align.Center },
        };
        page.Blocks.Add(new Paragraph(T("signing.report.title"), TextStyle.Sans(16).Bold) { After = 8 });
        page.Blocks.Add(Facts([(T("signing.report.file"), own.Of(file.Name)), (T("signing.report.size"), Show.Number(file.Size, spoken)), ("SHA-256", file.Hash), (T("signing.report.checked"), Appearances.Time(file.CheckedAt))]));
        page.Blocks.Add(new Paragraph(new Run(T($"signing.verify.verdict.{report.Verdict.Code()}"), TextStyle.Sans(14).Bold with { Ink = Colour(report.Verdict) })) { Before = 14, After = 4 });
        if (report.Reason.Length > 0) page.Blocks.Add(new Paragraph(T($"signing.verify.reason.{report.Reason}"), Text) { After = 6 });
        foreach (var (i, signature) in report.Signatures.Index()) page.Blocks.AddRange(Signature(signature, i + 1, T));
        page.Blocks.Add(new Paragraph(T("signing.report.note"), Small) { Before = 16 });
        using var written = new MemoryStream();
        page.Save(written);
        return written.ToArray();
    }

    private IEnumerable<Block> Signature(VerifiedSignature s, int number, Func<string, string> text)
    {
        var title = $"{number}. {own.Of(s.Signer.Length > 0 ? s.Signer : s.Field)}";
        yield return new Paragraph(new Run(title + ": ", TextStyle.Sans(11.5).Bold), new Run(text($"signing.verify.verdict.{s.Verdict.Code()}"), TextStyle.Sans(11.5).Bold with { Ink = Colour(s.Verdict) }))
            { Before = 14, After = 3, KeepWithNext = true, Bookmark = 1 };
        if (s.Reason.Length > 0) yield return new Paragraph(text($"signing.verify.reason.{s.Reason}"), Text) { After = 4, KeepWithNext = true };
        var chain = SignatureWords.Chain(s);
        yield return Facts(
        [
            (text("signing.verify.label.time"), (s.Proven ?? s.Claimed) is { } at ? Appearances.Time(at) : "-"),
            (text("signing.verify.label.integrity"), text($"signing.verify.integrity.{SignatureWords.Integrity(s)}")),
            (text("signing.verify.label.coverage"), text($"signing.verify.coverage.{SignatureWords.Coverage(s)}")),
            (text("signing.verify.label.chain"), chain is "untrusted" or "constraints" or "unknown" ? text($"signing.verify.chain.{chain}") : own.Of(chain)),
            (text("signing.verify.label.revocation"), text($"signing.verify.revocation.{SignatureWords.Revocation(s)}")),
            (text("signing.verify.label.changes"), text($"signing.verify.changes.{SignatureWords.Changes(s)}")),
            (text("signing.verify.label.level"), SignatureWords.Level(s) is { Length: > 0 } level ? level : "-"),
        ]);
    }

    private static Table Facts(IEnumerable<(string Label, string Value)> facts)
    {
        var table = new Table(1, 3) { Border = 0.4, PaddingY = 3 };
        foreach (var (label, value) in facts) table.Rows.Add(new(new Cell(new Paragraph(label, Text)), new Cell(new Paragraph(value, Text))));
        return table;
    }

    private static Ink Colour(Indication verdict) => verdict switch
    {
        Indication.TotalPassed => new(0.05, 0.42, 0.18),
        Indication.TotalFailed => new(0.72, 0.07, 0.1),
        _ => new(0.6, 0.36, 0),
    };
}
