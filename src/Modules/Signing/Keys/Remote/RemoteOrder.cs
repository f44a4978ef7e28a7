using System.Security.Cryptography;

namespace CuuLong.Signing.Keys.Remote;

/// <param name="Account">Whose key: telephone number or credential, as the service knows it.</param>
/// <param name="Shown">What the holder reads before agreeing: the document's number and what it is about.</param>
/// <param name="Reference">Ours: the same order sent twice begins one transaction.</param>
internal sealed record RemoteOrder(string Account, HashAlgorithmName Hash, byte[] Digest, string Shown, Guid Reference, DateTimeOffset Until);
