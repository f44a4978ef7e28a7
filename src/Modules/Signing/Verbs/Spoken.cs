using CuuLong.Platform.Text;
using CuuLong.Signing.Verification;

namespace CuuLong.Signing.Verbs;

/// <summary>Refusals as a verb says them.</summary>
internal static class Spoken
{
    /// <summary>What stands but may not be: a check that failed.</summary>
    /// <returns>1, which the verb ends with.</returns>
    public static int Refusal(WordBook words, Refusal refusal) => Say(words, refusal, 1);

    /// <summary>What was given cannot be used: a key, a passphrase, a file.</summary>
    /// <returns>2, which the verb ends with.</returns>
    public static int BadInput(WordBook words, Refusal refusal) => Say(words, refusal, 2);

    private static int Say(WordBook words, Refusal refusal, int code)
    {
        Console.Error.WriteLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Get("vi", refusal.Code), [.. refusal.Args.Select(Shown)]));
        return code;
    }

    private static object? Shown(object? value) => value switch { DateTimeOffset instant => Show.Instant(instant), string text => PlainName.Of(text), _ => value };
}
