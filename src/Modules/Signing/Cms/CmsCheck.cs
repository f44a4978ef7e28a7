namespace CuuLong.Signing.Cms;

/// <summary>Integrity of one CMS signature. Says nothing of trust.</summary>
internal static class CmsCheck
{
    /// <param name="contentDigest">Digest, by <see cref="CmsSignature.Digest"/>, of what the signature is said to cover.</param>
    public static CmsIntegrity Check(CmsSignature signature, ReadOnlySpan<byte> contentDigest)
    {
        if (signature.Signer is not { } signer) return CmsIntegrity.NoCertificate;
        var signed = contentDigest;
        if (signature.Attributes is { } attributes)
        {
            if (attributes.MessageDigest is not { } digest || attributes.ContentType != signature.ContentType) return CmsIntegrity.Malformed;
            if (!Hashes.Same(digest, contentDigest)) return CmsIntegrity.HashFailure;
            if (attributes.SigningCertificate is { } bound && !bound.Fits(signer)) return CmsIntegrity.OtherCertificate;
            signed = Hashes.Of(signature.Algorithm.Hash, attributes.Encoded.Span);
        }
        // Without attributes only plain data may be signed: else signed attributes of one message pass as content of another (RFC 5652, 5.3).
        else if (signature.ContentType != Oids.Data || signature.Digest != signature.Algorithm.Hash) return CmsIntegrity.Malformed;
        return PublicKeys.VerifyHash(signer, signature.Algorithm, signed, signature.Signature.Span) ? CmsIntegrity.Sound : CmsIntegrity.SignatureFailure;
    }
}
