using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;

namespace CuuLong.Documents.Replay;

/// <summary>Subjects, opinions and results put together from the parts that the pack lists.</summary>
internal sealed class Subjects(Pack pack)
{
    private sealed record Parts(PackPlace Place, string[] Acts, string[] Matters, string[] Places, string[] Opinions, string[] Results, string[] Openings, string[] Requests, string[] Closings, string[] Grounds, string[] Articles);

    public const string File = "documents/subjects.yaml";

    private readonly Parts parts = pack.Read<Parts>(File);

    public string Next(Chance chance) => $"{chance.Of(parts.Acts)} {chance.Of(parts.Matters)} {chance.Of(parts.Places)}".TrimEnd();

    /// <summary>A body of a few paragraphs, as <see cref="Paper.BodyText"/> reads it; decisions have grounds and articles.</summary>
    public string Text(Chance chance, string type)
    {
        if (type is "QĐ" or "NQ")
            return string.Join('\n', [chance.Of(parts.Grounds), "Theo đề nghị của đơn vị được giao chủ trì", .. Some(chance, parts.Articles, 2, 3).Select((a, i) => $"Điều {i + 1}. {a}")]);
        return string.Join('\n', [chance.Of(parts.Openings), .. Some(chance, parts.Requests, 1, 3), chance.Of(parts.Closings)]);
    }

    /// <summary>Neighbours in the list, so that none comes twice.</summary>
    private static IEnumerable<string> Some(Chance chance, string[] list, int least, int most)
    {
        var first = chance.Below(list.Length);
        return Enumerable.Range(first, Math.Min(chance.Between(least, most), list.Length)).Select(i => list[i % list.Length]);
    }

    public string Opinion(Chance chance) => chance.Of(parts.Opinions);

    public string Result(Chance chance) => chance.Of(parts.Results);
}
