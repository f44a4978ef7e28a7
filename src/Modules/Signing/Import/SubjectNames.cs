using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Import;

/// <summary>The parts of a subject that tell whose it is.</summary>
internal sealed class SubjectNames
{
    private readonly Dictionary<string, string> parts = [];

    public SubjectNames(X500DistinguishedName name)
    {
        foreach (var part in name.EnumerateRelativeDistinguishedNames())
            if (!part.HasMultipleElements && part.GetSingleElementValue() is { } value) parts.TryAdd(part.GetSingleElementType().Value!, value);
    }

    public string? Common => parts.GetValueOrDefault("2.5.4.3");
    public string? Title => parts.GetValueOrDefault("2.5.4.12");
    public bool IsPerson => parts.ContainsKey("2.5.4.42") || parts.ContainsKey("2.5.4.4");

    /// <summary>"CCCD:084…" or twelve digits, in the user id or the serial number.</summary>
    public string? PersonCode => new[] { "0.9.2342.19200300.100.1.1", "2.5.4.5" }.Select(o => parts.GetValueOrDefault(o)?.Split(':')[^1].Trim())
        .FirstOrDefault(v => v is { Length: 12 } && v.All(char.IsAsciiDigit));

    public string? OfficeCode => parts.GetValueOrDefault("0.9.2342.19200300.100.1.1") ?? parts.GetValueOrDefault("2.5.4.5");
}
