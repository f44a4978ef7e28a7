using System.Diagnostics.CodeAnalysis;

namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>pkcs11: URI of RFC 7512, as far as a signing key needs it: token, object, id, and module-path, pin-source after the question mark.</summary>
internal sealed record Pkcs11Uri(string Token, string? Label, string? Id, string? Module, string? PinFile)
{
    public const string Scheme = "pkcs11:";

    public static bool TryRead(string text, [NotNullWhen(true)] out Pkcs11Uri? uri)
    {
        uri = null;
        if (!text.StartsWith(Scheme, StringComparison.Ordinal)) return false;
        var halves = text[Scheme.Length..].Split('?', 2);
        var (path, query) = (Parts(halves[0], ';'), Parts(halves.Length > 1 ? halves[1] : "", '&'));
        if (path is null || query is null || !path.TryGetValue("token", out var token) || !(path.ContainsKey("object") || path.ContainsKey("id"))) return false;
        var pin = query.GetValueOrDefault("pin-source");
        uri = new(token, path.GetValueOrDefault("object"), path.TryGetValue("id", out var id) ? Convert.ToHexString([.. id.Select(c => (byte)c)]) : null,
            query.GetValueOrDefault("module-path"), pin?.StartsWith("file:", StringComparison.Ordinal) == true ? pin["file:".Length..] : pin);
        return true;
    }

    private static Dictionary<string, string>? Parts(string text, char separator)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(separator, StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=', 2) is not [var key, var value] || !parts.TryAdd(key, key == "id" ? Raw(value) : Uri.UnescapeDataString(value))) return null;
        return parts;
    }

    /// <summary>The bytes of an id, one character each.</summary>
    private static string Raw(string value)
    {
        var bytes = new List<char>();
        for (var at = 0; at < value.Length; at++)
            if (value[at] == '%' && at + 2 < value.Length + 0 && byte.TryParse(value.AsSpan(at + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var code))
                (bytes, at) = ([.. bytes, (char)code], at + 2);
            else bytes.Add(value[at]);
        return new([.. bytes]);
    }
}
