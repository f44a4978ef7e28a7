using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;

namespace CuuLong.Platform.Replay;

/// <summary>How many people an agency has, and what each does there. Synthetic throughout.</summary>
public static class Posts
{
    /// <summary>
    /// Shares the people out: one to each agency first (fewer agencies when there are fewer people than three each), the rest
    /// by the size of such agencies. The last <paramref name="created"/> are those who come in the month.
    /// </summary>
    public static List<(Unit Agency, int Nth, int Of)> Share(IReadOnlyList<Unit> agencies, int opening, int created, Chance chance)
    {
        var count = opening == 0 ? 0 : Math.Clamp(opening / 3, 2, agencies.Count);
        Unit[] staffed = [.. Enumerable.Range(0, count).Select(i => agencies[i * agencies.Count / count])];
        var upTo = staffed.Select(Weight).Aggregate(new List<int>(), (sums, w) => [.. sums, w + sums.LastOrDefault()]).ToArray();
        var sizes = staffed.ToDictionary(a => a, _ => opening / 3 >= count ? 3 : 1);
        for (var left = opening - sizes.Values.Sum(); left > 0; left--) sizes[staffed[chance.Weighted(upTo)]]++;
        for (var over = sizes.Values.Sum() - opening; over > 0; over--) sizes[sizes.First(s => s.Value > 1).Key]--;

        var shared = sizes.SelectMany(s => Enumerable.Range(0, s.Value).Select(n => (s.Key, n, s.Value))).ToList();
        for (var i = 0; i < created; i++) shared.Add((staffed.Length > 0 ? staffed[chance.Weighted(upTo)] : chance.Of(agencies), 1000, 1001));
        return shared;
    }

    /// <summary>Whether an agency's documents can move: somebody leads, somebody is clerk, somebody handles.</summary>
    public static bool Whole(IEnumerable<Colleague> people)
    {
        var roles = string.Join(' ', people.Select(p => p.Roles)).Split(' ').ToHashSet();
        return roles.IsSupersetOf([Roles.Leader, Roles.Clerk, Roles.Specialist]);
    }

    public static int Weight(Unit agency) => agency.Kind switch { UnitKind.Department => 14, UnitKind.District => 22, _ => 3 };

    /// <summary>Leader, clerk, specialist who also writes the reports, deputy, then specialists; where one or two are alone they do all of it.</summary>
    public static (string Title, string Roles) Of(Unit agency, int nth, int of) => (nth, of) switch
    {
        (0, 1) => (Head(agency), $"{Roles.Leader} {Roles.Clerk} {Roles.Specialist} {Roles.Reporter}"),
        (0, 2) => (Head(agency), $"{Roles.Leader} {Roles.Specialist}"),
        (0, _) => (Head(agency), Roles.Leader),
        (1, <= 2) => ("Văn thư", $"{Roles.Clerk} {Roles.Specialist} {Roles.Reporter}"),
        (1, < 1000) => ("Văn thư", Roles.Clerk),
        (2, < 1000) => ("Chuyên viên", $"{Roles.Specialist} {Roles.Reporter}"),
        (3, < 1000) => ("Phó " + Head(agency), Roles.Leader),
        (4, < 1000) => ("Cán bộ một cửa", Roles.OneStop),
        _ => ("Chuyên viên", Roles.Specialist),
    };

    private static string Head(Unit agency) => agency.Kind switch
    {
        UnitKind.District or UnitKind.Commune or UnitKind.Province => "Chủ tịch",
        _ when agency.Name.StartsWith("Văn phòng", StringComparison.Ordinal) => "Chánh Văn phòng",
        _ when agency.Name.StartsWith("Thanh tra", StringComparison.Ordinal) => "Chánh Thanh tra",
        _ when agency.Name.StartsWith("Ban", StringComparison.Ordinal) => "Trưởng ban",
        _ => "Giám đốc",
    };
}
