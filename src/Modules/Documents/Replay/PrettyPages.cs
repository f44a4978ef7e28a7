using CuuLong.Documents.Model;
using CuuLong.Documents.Templates;
using CuuLong.Platform.Files;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Replay;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Replay;

/// <summary>A page of its own for each document of a demonstration: the NĐ 30 layout with its subject, made PDF by the converter.</summary>
internal sealed class PrettyPages(IFileStore files, IPdfConverter converter, IOrganisations organisations, WordBook words)
{
    private const int AtOnce = 20;

    /// <summary>One PDF a course; where the converter gives none, a plain page.</summary>
    public async Task<StoredFile[]> Save(MonthPlan plan, IReadOnlyList<Course> courses, IReadOnlyList<string> types, Func<int, string> subject, CancellationToken cancel)
    {
        var plain = await SmallPdfs.Save(files, cancel);
        var drafts = new List<StoredFile>();
        foreach (var (item, course) in courses.Index())
            drafts.Add(await Draft(plan.Agencies[course.Sender], types[course.Type], subject(item), cancel));
        var made = await Task.WhenAll(drafts.Chunk(AtOnce).Select(chunk => converter.ToPdf(chunk, cancel)));
        return [.. made.SelectMany(m => m).Select((pdf, item) => pdf.Value ?? plain[item % plain.Length])];
    }

    private async Task<StoredFile> Draft(Unit agency, string code, string subject, CancellationToken cancel)
    {
        var parent = agency.ParentId is { } above ? organisations.Find(above)?.Name ?? "" : "";
        var type = DocumentType.Find(code)!;
        var docx = DraftTemplate.Build(new(parent, agency.Name, agency.Notation, type, words.Get("vi", $"documents.type.{code}"), subject, Posts.Of(agency, 0, 3).Title, ""));
        var saved = await files.Save(new MemoryStream(docx), $"van-ban-{code}.docx", cancel);
        return saved.Value ?? throw new InvalidOperationException($"a template was refused: {saved.Refusal}");
    }
}
