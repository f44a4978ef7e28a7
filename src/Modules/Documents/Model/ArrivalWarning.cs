using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Model;

/// <summary>What the clerk must see before a received document goes into the book: the worst of its file and of the files beside it.</summary>
/// <param name="Broken">Names of those with a signature that does not hold.</param>
/// <param name="Unread">Names of those that could not be read, so that nobody knows what they carry.</param>
internal sealed record ArrivalWarning(IReadOnlyList<string> Broken, IReadOnlyList<string> Unread)
{
    public static ArrivalWarning Of(Line line, IReadOnlyList<Attachment> beside)
    {
        var files = beside.Select(a => (a.Name, a.Verdict, a.Signatures)).Prepend((Name: line.FileName ?? line.Notation, line.Verdict, line.Signatures)).ToList();
        return new([.. files.Where(f => f.Verdict == Verdict.Invalid).Select(f => f.Name)],
            [.. files.Where(f => f.Verdict == Verdict.Indeterminate && f.Signatures is null).Select(f => f.Name)]);
    }
}
