using System.Text;
using CuuLong.Platform.Text;

namespace CuuLong.Platform.Search;

/// <summary>What was typed, understood: words, "phrases" and kind:…; anything else in it is only punctuation, so nothing typed is an error.</summary>
/// <param name="Runs">Each a row of words that must stand side by side; one word mostly.</param>
/// <param name="Typed">The words as typed, for exact hits and for marking.</param>
public sealed record SearchQuery(IReadOnlyList<IReadOnlyList<string>> Runs, IReadOnlyList<string> Typed, string? Kind = null, DateOnly? From = null, DateOnly? To = null)
{
    private const int MostChars = 500, MostWords = 16;

    /// <summary>No word and no filter: there is nothing to look for.</summary>
    public bool Empty => Runs.Count == 0 && Kind is null && From is null && To is null;

    /// <summary>Some word carries marks, so it can be met exactly or only without them.</summary>
    public bool Marked => Typed.Any(w => Exactly.Key(w) != Fold.Of(w));

    public static SearchQuery Parse(string? text, string? kind = null, DateOnly? from = null, DateOnly? to = null)
    {
        var runs = new List<IReadOnlyList<string>>();
        var typed = new List<string>();
        var words = 0;
        foreach (var (piece, quoted) in Pieces(Clip(text ?? "")))
        {
            if (!quoted && piece.StartsWith("kind:", StringComparison.OrdinalIgnoreCase))
            {
                kind ??= piece["kind:".Length..];
                continue;
            }
            var run = SearchTerms.Words(piece).Take(MostWords - words).ToArray();
            if (run.Length == 0) continue;
            runs.Add(run);
            typed.AddRange(Exactly.Words(piece));
            words += run.Length;
        }
        return new SearchQuery(runs, typed, string.IsNullOrWhiteSpace(kind) ? null : kind, Within(from), Within(to));
    }

    /// <summary>A day mistyped into another age would leave what an instant can hold.</summary>
    private static DateOnly? Within(DateOnly? day) => day switch
    {
        { Year: < 1900 } => new(1900, 1, 1),
        { Year: > 2199 } => new(2199, 12, 31),
        _ => day,
    };

    /// <summary>A cut between the halves of a surrogate pair would leave text that no normal form takes.</summary>
    private static string Clip(string text)
    {
        var sound = new StringBuilder(Math.Min(text.Length, MostChars));
        foreach (var rune in text.EnumerateRunes())
            if (sound.Length < MostChars) sound.Append(rune);
            else break;
        return sound.ToString();
    }

    private static IEnumerable<(string Piece, bool Quoted)> Pieces(string text)
    {
        var parts = text.Normalize(NormalizationForm.FormC).Split(['"', '“', '”', '«', '»']);
        for (var i = 0; i < parts.Length; i++)
        {
            // Inside quotes are the odd parts; a quote never closed quotes nothing.
            if (i % 2 == 1 && i < parts.Length - 1) yield return (parts[i], true);
            else
                foreach (var piece in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) yield return (piece, false);
        }
    }
}
