using System.Globalization;

namespace CuuLong.Bench;

internal interface IBench
{
    string Name { get; }

    string What { get; }

    /// <param name="full">All rows of the promise; else fewer, within a few minutes.</param>
    Task Run(bool full, Action<Measured> say);
}

/// <param name="Ratio">To the floor of the same run; null where the absolute alone is reported.</param>
/// <param name="Goal">What the ratio is held to; null when none is promised.</param>
/// <param name="AtLeast">True when the ratio must reach the goal, false when it must stay under it.</param>
internal sealed record Measured(string What, string Absolute, double? Ratio = null, double? Goal = null, bool AtLeast = false)
{
    public bool Missed => Ratio is { } ratio && Goal is { } goal && (AtLeast ? ratio < goal : ratio > goal);

    public string Held => Goal is { } goal ? (AtLeast ? "≥ " : "≤ ") + goal.ToString("0.##", CultureInfo.InvariantCulture) : "";

    public string Shown => Ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    public override string ToString() => $"{What}: {Absolute} {Shown} {Held}{(Missed ? " MISSED" : "")}";
}
