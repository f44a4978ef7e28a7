namespace CuuLong.Pdf.Layout;

/// <summary>What a page cannot be broken within: a line, a rule, an image; or a table row, which may offer to be split.</summary>
internal abstract class Strip
{
    public double Height { get; set; }

    /// <summary>Left out at the head of a page.</summary>
    public double Before { get; set; }

    public bool KeepWithNext { get; init; }

    /// <summary>Begins a new page whatever room is left.</summary>
    public virtual bool BreaksBefore => false;

    public (int Level, string Title)? Bookmark { get; init; }

    /// <summary>Drawn again above it when it opens a page: the head of its table.</summary>
    public IReadOnlyList<Strip> Repeated { get; init; } = [];

    public abstract void Draw(Canvas canvas, double x, double top);

    /// <summary>A part no higher than <paramref name="room"/> and the rest; null when it cannot be split there.</summary>
    /// <param name="force">Nothing in it fits on any page: split off what stands first all the same.</param>
    public virtual (Strip Head, Strip Tail)? Split(double room, bool force = false) => null;
}
