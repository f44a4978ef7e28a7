namespace CuuLong.Platform.Regimes;

/// <summary>Which rule of law governed what on which day.</summary>
public interface IRegimes
{
    /// <summary>The regime of the subject on the day; where several overlap, the one that came last. Null when none is declared.</summary>
    Regime? Governing(string subject, DateOnly day);

    /// <summary>The regime a record names; retired ones still resolve.</summary>
    Regime? Find(string key);

    /// <summary>All, by subject and day.</summary>
    IReadOnlyList<Regime> All { get; }
}
