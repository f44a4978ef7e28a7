namespace CuuLong.Pdf.Fonts;

/// <summary>Six capitals that tell one subset of a font from another (ISO 32000-1, 9.6.4), drawn from what the subset shows.</summary>
internal static class SubsetTag
{
    public static string Of(FontUse use)
    {
        var hash = 14695981039346656037UL;
        foreach (var (codePoint, _) in use.Codes) hash = (hash ^ (uint)codePoint) * 1099511628211UL;
        return string.Create(6, hash, static (tag, rest) =>
        {
            for (var i = 0; i < tag.Length; i++, rest /= 26) tag[i] = (char)('A' + rest % 26);
        });
    }
}
