using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;

namespace CuuLong.Documents.Replay;

/// <summary>Subjects, opinions and results put together from the parts that the pack lists.</summary>
internal sealed class Subjects(Pack pack)
{
    private sealed record Parts(PackPlace Place, string[] Acts, string[] Matters, string[] Places, string[] Opinions, string[] Results);

    private readonly Parts parts = pack.Read<Parts>("documents/subjects.yaml");

    public string Next(Chance chance) => $"{chance.Of(parts.Acts)} {chance.Of(parts.Matters)} {chance.Of(parts.Places)}".TrimEnd();

    public string Opinion(Chance chance) => chance.Of(parts.Opinions);

    public string Result(Chance chance) => chance.Of(parts.Results);
}
