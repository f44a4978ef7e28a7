using CuuLong.Platform.Outcomes;
using CuuLong.Platform.Text;

namespace CuuLong.Signing.Verbs;

/// <summary>Refusals as a verb says them.</summary>
internal static class Spoken
{
    /// <returns>1, which the verb ends with.</returns>
    public static int Refusal(WordBook words, Refusal refusal)
    {
        Console.Error.WriteLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Get("vi", refusal.Code), [.. refusal.Args.Select(Shown)]));
        return 1;
    }

    private static object? Shown(object? value) => value is DateTimeOffset instant ? Show.Instant(instant) : value;
}
