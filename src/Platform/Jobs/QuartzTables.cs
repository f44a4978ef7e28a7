using System.Text.RegularExpressions;
using Quartz;

namespace CuuLong.Platform.Jobs;

/// <summary>The scheduler's own tables, from the statements that come with the library, under our schema.</summary>
internal static partial class QuartzTables
{
    public const string Prefix = "platform.qrtz_";

    public static IEnumerable<string> Statements()
    {
        using var script = new StreamReader(typeof(IScheduler).Assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_postgres.sql")!);
        return [.. Separator().Split(script.ReadToEnd()).Select(s => Comment().Replace(s, "").Trim().Replace("{0}", Prefix).Replace("{1}", "qrtz_")).Where(s => s.Length > 0)];
    }

    [GeneratedRegex(@"^--;;\s*$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^--.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
