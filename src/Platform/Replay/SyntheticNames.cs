using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Replay;

/// <summary>Names put together from the parts that the pack lists; nobody's in particular.</summary>
internal sealed class SyntheticNames(Pack pack)
{
    public const string File = "names.yaml";

    private readonly List<SyntheticPeople> peoples = SyntheticPeople.Read(pack);

    public string Next(Chance chance)
    {
        var upTo = peoples.Select((_, i) => peoples.Take(i + 1).Sum(p => p.Weight)).ToArray();
        var people = peoples[chance.Weighted(upTo)];
        var woman = chance.In(0.48);
        return $"{chance.Of(people.Family)} {chance.Of(woman ? people.MiddleFemale : people.MiddleMale)} {chance.Of(woman ? people.GivenFemale : people.GivenMale)}";
    }
}
