using CuuLong.Platform;

namespace CuuLong.Signing.Model;

/// <summary>What a certificate states of itself, read from its file or typed.</summary>
/// <param name="Serial">Upper-case hex.</param>
/// <param name="Thumbprint">SHA-256, lower-case hex; null when typed.</param>
/// <param name="KeyAlgorithm">"RSA" or "ECDSA".</param>
/// <param name="Named">Whom the file names (common name of its subject); null when typed.</param>
/// <param name="NamedCode">The twelve digits of a person in its subject, where it has them.</param>
internal sealed record CertificateFacts(
    string Subject, string Issuer, string Serial, DateTimeOffset ValidFrom, DateTimeOffset ValidTo,
    string? Thumbprint = null, string? KeyAlgorithm = null, int? KeySize = null, byte[]? Der = null,
    string? Named = null, string? NamedCode = null)
{
    /// <summary>Keys shorter than these are not accepted for signing (TT 15/2025/TT-BKHCN).</summary>
    public const int LeastRsa = 2048, LeastEcdsa = 256;

    public Refusal? Check()
    {
        if (Serial.Length is 0 or > 64 || !Serial.All(char.IsAsciiHexDigit)) return Refusal.On("Serial", "signing.certificate.serial-form");
        if (Issuer.Length is 0 or > 500) return Refusal.On("Issuer", "signing.certificate.no-issuer");
        if (ValidTo <= ValidFrom) return Refusal.On("ValidTo", "signing.certificate.validity-order");
        if (KeySize < (KeyAlgorithm == "RSA" ? LeastRsa : LeastEcdsa)) return new Refusal("signing.certificate.key-weak", null, KeyAlgorithm, KeySize);
        return null;
    }

    /// <summary>In whole bytes without noughts before them, which programs write or leave out as they like.</summary>
    public string Serial { get; } = TidySerial(Serial);

    /// <summary>The last day on which it is in force; <see cref="ValidTo"/> is the instant after.</summary>
    public DateOnly LastDay => ValidTo.AddTicks(-1).Day();

    /// <summary>"54:0A:1f" as typed becomes "540A1F", "00A1" becomes "A1".</summary>
    public static string TidySerial(string? serial)
    {
        var hex = TidyHex(serial);
        var digits = hex.TrimStart('0');
        return hex.Length == 0 ? "" : digits.Length == 0 ? "00" : digits.Length % 2 == 0 ? digits : "0" + digits;
    }

    public static string TidyHex(string? serial) => new([.. (serial ?? "").Where(c => !char.IsWhiteSpace(c) && c is not (':' or '-')).Select(char.ToUpperInvariant)]);
}
