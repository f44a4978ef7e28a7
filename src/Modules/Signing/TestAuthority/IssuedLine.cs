namespace CuuLong.Signing.TestAuthority;

/// <param name="Serial">Upper-case hex.</param>
/// <param name="Event">"issued" or "revoked".</param>
/// <param name="Name">Common name of the subject.</param>
/// <param name="Print">SHA-256 of the certificate.</param>
internal sealed record IssuedLine(string Serial, string Event, DateTimeOffset At, string? Name = null, int? Reason = null, string? Print = null);
