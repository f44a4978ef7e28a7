using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Keys;

/// <summary>The keys that this installation can sign with by itself. Those on a person's own token or telephone are not among them.</summary>
internal interface IKeyRing
{
    /// <param name="print">SHA-256 of the certificate, lower-case hex.</param>
    /// <returns>Null when the installation holds no key of that certificate.</returns>
    /// <exception cref="KeyRefusedException">It is on a token that does not answer.</exception>
    ValueTask<ISignatureKey?> Of(string print, CancellationToken cancel = default);

    /// <param name="uri">A .p12 file, "pkcs11:…" (RFC 7512), "test:NAME", or the name of a configured key.</param>
    /// <param name="secret">PIN or passphrase; asked only when one is needed.</param>
    /// <exception cref="KeyRefusedException">There is no such key, or it does not open.</exception>
    ValueTask<ISignatureKey> Open(string uri, Func<string> secret, CancellationToken cancel = default);
}
