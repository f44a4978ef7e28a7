using System.Security.Cryptography;

namespace CuuLong.Signing.Keys.Remote;

/// <param name="Account">Whose key: telephone number or credential, as the service knows it.</param>
/// <param name="Print">SHA-256 of the certificate that must sign, lower-case hex: an account may hold several.</param>
/// <param name="Shown">What the holder reads before agreeing: the document's number and what it is about.</param>
/// <param name="Code">Digits that the page shows too (<see cref="ControlCode"/>).</param>
/// <param name="Reference">Ours: the same order sent twice begins one transaction.</param>
internal sealed record RemoteOrder(string Account, string Print, HashAlgorithmName Hash, byte[] Digest, string Shown, string Code, Guid Reference, DateTimeOffset Until);
