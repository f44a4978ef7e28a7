namespace CuuLong.Pdf.Layout;

/// <summary>A line is the items from <paramref name="From"/> up to <paramref name="To"/>, spaces at its end left out.</summary>
/// <param name="Width">Points, before justification.</param>
/// <param name="Spaces">How many can be stretched.</param>
/// <param name="Closed">Last of the paragraph or before a line feed: never stretched.</param>
internal readonly record struct Line(int From, int To, double Width, int Spaces, bool Closed);
