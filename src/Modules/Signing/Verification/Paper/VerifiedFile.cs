namespace CuuLong.Signing.Verification.Paper;

/// <param name="Hash">SHA-256 of the file that was verified, lower-case hex: the report is about these bytes and no others.</param>
internal sealed record VerifiedFile(string Name, long Size, string Hash, DateTimeOffset CheckedAt);
