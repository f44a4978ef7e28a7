using System.Text;

namespace CuuLong.Tests.Pdf;

internal static class Alphabet
{
    private static readonly char[] Tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

    /// <summary>Every Vietnamese letter, small and capital, with every tone: composed.</summary>
    public static readonly IReadOnlyList<string> Vietnamese =
    [
        .. "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz".SelectMany(c => "aăâeêioôơuưy".Contains(c, StringComparison.Ordinal)
            ? [c.ToString(), .. Tones.Select(t => (c.ToString() + t).Normalize(NormalizationForm.FormC))]
            : new[] { c.ToString() }).SelectMany(l => new[] { l, l.ToUpperInvariant() }),
    ];
}
