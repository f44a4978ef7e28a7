using CuuLong.Platform.Access;

namespace CuuLong.Documents.Model;

internal static class Holding
{
    /// <summary>As what this actor can hold a part: by position, with the unit, and by the position he acts for.</summary>
    public static IEnumerable<Guid> Holders(this Actor actor)
    {
        yield return actor.PositionId;
        if (actor.UnitId != actor.PositionId) yield return actor.UnitId;
        if (actor.OnBehalf is { } behalf) yield return behalf.PositionId;
    }
}
