namespace CuuLong.Signing.Cms;

internal enum CmsIntegrity
{
    /// <summary>Digest, signature and certificate belong together.</summary>
    Sound,

    /// <summary>The content is not what was signed.</summary>
    HashFailure,

    /// <summary>The signature does not come of the certificate's key.</summary>
    SignatureFailure,

    /// <summary>The signer's certificate is not inside.</summary>
    NoCertificate,

    /// <summary>The certificate inside is not the one that the signer bound in (ESS).</summary>
    OtherCertificate,

    /// <summary>Attributes that must be there are not, or speak of other content.</summary>
    Malformed,
}
