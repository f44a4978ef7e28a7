namespace CuuLong.Platform.Organisations;

/// <summary>Every office there is or was, in memory: asking costs no query. Rows are for reading only.</summary>
public interface IOrganisations
{
    /// <summary>Null when there never was such a unit.</summary>
    Unit? Find(Guid id);

    /// <summary>The unit of an id that a record holds; throws when it never was.</summary>
    Unit Get(Guid id);

    Unit? ByKey(string key);

    /// <summary>The unit that carried the code (either form) on the day; else the one that carried it last, so that codes of retired offices still resolve.</summary>
    Unit? ByCode(string code, DateOnly day);

    /// <summary>Every unit that existed on the day, in the order of the directory.</summary>
    IReadOnlyList<Unit> On(DateOnly day);

    /// <summary>The agencies of the day; of one kind when given.</summary>
    IReadOnlyList<Unit> Agencies(DateOnly day, UnitKind? kind = null);

    /// <summary>Who stands above the unit on the day, whether or not that one exists then.</summary>
    Unit? ParentOn(Unit unit, DateOnly day);

    IReadOnlyList<Unit> Children(Guid id, DateOnly day);

    /// <summary>The units of an agency on the day, itself first.</summary>
    IReadOnlyList<Unit> UnitsOf(Guid agency, DateOnly day);

    /// <summary>Edges by which it took over from others.</summary>
    IReadOnlyList<Succession> Before(Guid id);

    /// <summary>Edges by which others took over from it.</summary>
    IReadOnlyList<Succession> After(Guid id);

    /// <summary>Who does its work on the day: itself while it exists; else its successors, or before its time its predecessors. The main one first.</summary>
    IReadOnlyList<Unit> ResolveTo(Guid id, DateOnly day);

    /// <summary>Agencies no longer there on the day, all of whose work the agency took over: whoever they were succeeded by wholly, back through time.</summary>
    IReadOnlyList<Guid> Forebears(Guid agency, DateOnly day);

    /// <summary>By beginnings of words of the name in any language, without marks, by notation, or by the start of a code; whole phrases first.</summary>
    IReadOnlyList<Unit> Search(string text, DateOnly day, int most = 50);

    /// <summary>As <see cref="Search"/>, among the units of any other time: those that are no more on the day, or not yet.</summary>
    IReadOnlyList<Unit> SearchOther(string text, DateOnly day, int most = 50);
}
