namespace CuuLong.Platform.Verbs;

/// <summary>Words and --options of one call. An option that the verb does not know is refused, never ignored.</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string> options = [];
    private readonly HashSet<string> flags = [];

    private CommandLine(List<string> words) => Words = words;

    public IReadOnlyList<string> Words { get; }

    public string? this[string option] => options.GetValueOrDefault(option);

    public bool Has(string flag) => flags.Contains(flag);

    /// <param name="known">Options as "data" (takes a value) or "empty!" (a flag).</param>
    public static CommandLine Parse(IEnumerable<string> arguments, params string[] known)
    {
        var words = new List<string>();
        var line = new CommandLine(words);
        using var each = arguments.GetEnumerator();
        while (each.MoveNext())
        {
            if (!each.Current.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(each.Current);
                continue;
            }
            var parts = each.Current[2..].Split('=', 2);
            if (known.Contains(parts[0] + "!") && parts.Length == 1)
                line.flags.Add(parts[0]);
            else if (!known.Contains(parts[0]))
                throw new UsageException($"Không có tùy chọn --{parts[0]}. Các tùy chọn: {string.Join(' ', known.Select(k => "--" + k.TrimEnd('!')))}.");
            else if ((parts.Length == 2 ? parts[1] : Next(each)) is { Length: > 0 } value)
                line.options[parts[0]] = value;
            else
                throw new UsageException($"Tùy chọn --{parts[0]} cần một giá trị đi sau.");
        }
        return line;
    }

    /// <summary>The word after an option, unless that is an option itself: "--data --empty" lacks a folder.</summary>
    private static string? Next(IEnumerator<string> each) =>
        each.MoveNext() && !each.Current.StartsWith("--", StringComparison.Ordinal) ? each.Current : null;
}
