namespace CuuLong.Platform.Territory;

/// <summary>Administrative territory of every day, in memory. Rows are for reading only.</summary>
public interface IAreas
{
    /// <summary>The territories of the day in order of code; of one level when given.</summary>
    IReadOnlyList<Area> On(DateOnly day, AreaLevel? level = null);

    Area? Find(string code, DateOnly day);

    IReadOnlyList<Area> Children(string code, DateOnly day);

    /// <summary>Where territories went between two days, in order of day and code.</summary>
    IReadOnlyList<AreaMove> Moves(DateOnly after, DateOnly until);

    /// <summary>What became, by <paramref name="day"/>, of the territory that carried the code on <paramref name="from"/>; itself when nothing changed.</summary>
    IReadOnlyList<Area> ResolveTo(string code, DateOnly from, DateOnly day);
}

/// <param name="To">Null when nothing came in its place.</param>
public sealed record AreaMove(Area From, Area? To, AreaChange Change);
