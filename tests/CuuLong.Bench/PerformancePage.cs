using System.Runtime.InteropServices;

namespace CuuLong.Bench;

/// <summary>docs/performance.md: one section a bench, replaced by each run; the others stay.</summary>
internal static class PerformancePage
{
    private static readonly string File = Repository.Path("docs", "performance.md");

    private const string Head = """
        # Performance

        Ratios to a floor measured in the same run, by `./dev bench` (`--full` for all rows). Absolutes are this machine's.

        """;

    public static void Write(IBench bench, IReadOnlyList<Measured> rows, bool full)
    {
        var sections = Sections();
        sections[bench.Name] = $"""
            ## {bench.Name}

            {bench.What}

            {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, `./dev bench {bench.Name}{(full ? " --full" : "")}`

            | Measured | Absolute | Ratio | Promise |
            |---|---|---|---|
            {string.Join('\n', rows.Select(r => $"| {r.What} | {r.Absolute} | {r.Shown} | {r.Held}{(r.Missed ? " **missed**" : "")} |"))}

            """;
        System.IO.File.WriteAllText(File, Head + "\n" + string.Join('\n', sections.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value)));
    }

    private static Dictionary<string, string> Sections() => System.IO.File.Exists(File)
        ? System.IO.File.ReadAllText(File).Split("\n## ").Skip(1).ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], s => "## " + s.TrimEnd() + "\n")
        : [];
}
