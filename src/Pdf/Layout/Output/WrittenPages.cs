namespace CuuLong.Pdf.Layout;

public sealed record WrittenPages(int Count, IReadOnlyDictionary<string, PlacedMark> Marks);
