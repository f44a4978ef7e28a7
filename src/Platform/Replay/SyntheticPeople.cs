using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Replay;

/// <summary>A people of the province: how often its names come, and the parts that they are put together from.</summary>
internal sealed record SyntheticPeople(PackPlace Place, string Key, int Weight, string[] Family, string[] MiddleMale, string[] MiddleFemale, string[] GivenMale, string[] GivenFemale)
{
    private const int Heaviest = 1_000_000;

    public static List<SyntheticPeople> Read(Pack pack)
    {
        var peoples = pack.Read<List<SyntheticPeople>>(SyntheticNames.File);
        if (peoples.Count == 0) throw new PackException(SyntheticNames.File, 1, null, "cần ít nhất một nhóm tên.");
        foreach (var people in peoples) people.Demand();
        return peoples;
    }

    private void Demand()
    {
        if (Weight is < 1 or > Heaviest) throw Place.Wrong("weight", $"trọng số là một số từ 1 đến {Heaviest}.");
        foreach (var (key, names) in new[] { ("family", Family), ("middle_male", MiddleMale), ("middle_female", MiddleFemale), ("given_male", GivenMale), ("given_female", GivenFemale) })
            if (names.Length == 0) throw Place.Wrong(key, "cần ít nhất một tên.");
    }
}
