using System.Text;

namespace CuuLong.Platform.Files;

internal static class FileName
{
    private const int Longest = 180;

    /// <summary>
    /// The sender's name made fit to show: no folders, no control or direction-turning characters (they can make
    /// "exe.pdf" of "fdp.exe"), NFC, not longer than file systems take.
    /// </summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var c in last)
            if (!char.IsControl(c) && !char.IsSurrogate(c) && c is not (>= '\u200E' and <= '\u200F') and not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069'))
                kept.Append(c);
        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim().TrimStart('.');
        if (clean.Length <= Longest) return clean.Length == 0 ? "tep" : clean;
        var extension = Path.GetExtension(clean) is { Length: <= 10 } short_ ? short_ : "";
        return clean[..(Longest - extension.Length)] + extension;
    }
}
