namespace CuuLong.Platform.Packs;

/// <summary>A file of the pack is wrong. The message names file, line and key and says how to mend it; the program ends with 2.</summary>
/// <param name="file">Path inside the pack, "organisations/units/province.csv".</param>
/// <param name="line">Counted from 1; 0 when it concerns the file as a whole.</param>
/// <param name="key">The YAML key or CSV column; null when it concerns the line as a whole.</param>
public sealed class PackException(string file, int line, string? key, string sentence) : Exception(Place(file, line, key) + ": " + sentence)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string? Key { get; } = key;

    public string Sentence { get; } = sentence;

    private static string Place(string file, int line, string? key) =>
        "Gói cấu hình, tệp " + file + (line > 0 ? $", dòng {line}" : "") + (key is null ? "" : $", «{key}»");
}

/// <summary>Where a value stands in the pack. A member of this type is filled by the reader and is not a column.</summary>
public sealed record PackPlace(string File, int Line)
{
    /// <summary>Lines of the keys of a YAML mapping, whose first line alone would mislead.</summary>
    internal Dictionary<string, int> Keys { get; } = [];

    public PackException Wrong(string? key, string sentence) =>
        new(File, key is not null && Keys.TryGetValue(key, out var line) ? line : Line, key, sentence);
}
