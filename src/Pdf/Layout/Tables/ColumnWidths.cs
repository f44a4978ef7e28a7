namespace CuuLong.Pdf.Layout;

/// <summary>Shares a table's width among its columns.</summary>
internal static class ColumnWidths
{
    /// <param name="parts">What each column asks for, in parts of the whole.</param>
    /// <param name="least">Points that a column needs for its longest word; ignored when there is not room for all of them.</param>
    /// <returns>Points, as wide together as the table.</returns>
    public static double[] Share(double width, IReadOnlyList<double> parts, IReadOnlyList<double> least)
    {
        var given = new double?[parts.Count];
        if (least.Sum() <= width)
            while (Narrow(width, parts, least, given) is { } column) given[column] = least[column];
        var (room, asked) = Left(width, parts, given);
        return [.. parts.Select((p, i) => given[i] ?? room * p / asked)];
    }

    /// <summary>A column that gets less than it needs of what the others leave.</summary>
    private static int? Narrow(double width, IReadOnlyList<double> parts, IReadOnlyList<double> least, double?[] given)
    {
        var (room, asked) = Left(width, parts, given);
        for (var i = 0; i < parts.Count; i++)
            if (given[i] is null && room * parts[i] / asked < least[i] - 0.01) return i;
        return null;
    }

    private static (double Room, double Asked) Left(double width, IReadOnlyList<double> parts, double?[] given) =>
        (width - given.Sum(g => g ?? 0), parts.Where((_, i) => given[i] is null).Sum());
}
