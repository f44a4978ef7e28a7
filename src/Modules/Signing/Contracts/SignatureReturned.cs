namespace CuuLong.Signing.Contracts;

/// <summary>A signature that was begun here came from a telephone, a service or a desktop, and the signed file is in the store.</summary>
/// <param name="Pending">As the act that began it answered.</param>
/// <param name="File">Hash of the file that was to be signed.</param>
/// <param name="Signed">Hash of the signed one.</param>
public sealed record SignatureReturned(Guid Pending, string File, string Signed);
