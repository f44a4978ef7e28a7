using CuuLong.Platform.Files;

namespace CuuLong.Signing.Contracts;

/// <summary>
/// A module that issues signed files answers what it holds, for the public verification page. Registered as a service; never tells
/// of what was not issued.
/// </summary>
public interface IOriginals
{
    /// <param name="code">As the QR of the document carries it.</param>
    Task<Original?> ByCode(string code, CancellationToken cancel = default);

    /// <param name="hash">SHA-256 of a file, lower-case hex.</param>
    Task<Original?> ByHash(string hash, CancellationToken cancel = default);
}

/// <summary>An issued document as its office keeps it.</summary>
/// <param name="Signed">Both signatures were valid when it was issued; else it was signed on paper.</param>
public sealed record Original(string Code, StoredFile File, string Agency, string Notation, string Type, string Subject, DateOnly IssuedOn, bool Signed);
