namespace CuuLong.Signing.Cms;

/// <summary>Object identifiers of the structures that this module writes and reads.</summary>
internal static class Oids
{
    public const string Data = "1.2.840.113549.1.7.1", SignedData = "1.2.840.113549.1.7.2", TstInfo = "1.2.840.113549.1.9.16.1.4";

    public const string ContentType = "1.2.840.113549.1.9.3", MessageDigest = "1.2.840.113549.1.9.4", SigningTime = "1.2.840.113549.1.9.5";
    public const string SigningCertificate = "1.2.840.113549.1.9.16.2.12", SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    public const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14", RevocationArchive = "1.2.840.113583.1.1.8";

    /// <summary>Attributes of CAdES and of others that hold time-stamps over something else than the signature, or in their own way.</summary>
    public static readonly IReadOnlySet<string> OtherTimestamps = new HashSet<string>
    {
        "1.2.840.113549.1.9.16.2.25", "1.2.840.113549.1.9.16.2.26", "1.2.840.113549.1.9.16.2.27", "1.2.840.113549.1.9.16.2.48", "0.4.0.1733.2.4", "1.3.6.1.4.1.311.3.3.1",
    };

    public const string Sha1 = "1.3.14.3.2.26", Sha256 = "2.16.840.1.101.3.4.2.1", Sha384 = "2.16.840.1.101.3.4.2.2", Sha512 = "2.16.840.1.101.3.4.2.3";
    public const string Rsa = "1.2.840.113549.1.1.1", RsaPss = "1.2.840.113549.1.1.10", Mgf1 = "1.2.840.113549.1.1.8", EcPublicKey = "1.2.840.10045.2.1";
    public const string Md2Rsa = "1.2.840.113549.1.1.2", Md5Rsa = "1.2.840.113549.1.1.4", Sha1Rsa = "1.2.840.113549.1.1.5", Sha256Rsa = "1.2.840.113549.1.1.11", Sha384Rsa = "1.2.840.113549.1.1.12", Sha512Rsa = "1.2.840.113549.1.1.13";
    public const string Sha1Ecdsa = "1.2.840.10045.4.1", Sha256Ecdsa = "1.2.840.10045.4.3.2", Sha384Ecdsa = "1.2.840.10045.4.3.3", Sha512Ecdsa = "1.2.840.10045.4.3.4";

    /// <summary>P-256, P-384, P-521.</summary>
    public static readonly IReadOnlySet<string> CommonCurves = new HashSet<string> { "1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35" };

    public const string TimeStamping = "1.3.6.1.5.5.7.3.8", OcspSigning = "1.3.6.1.5.5.7.3.9", ServerAuthentication = "1.3.6.1.5.5.7.3.1", CodeSigning = "1.3.6.1.5.5.7.3.3", EkuExtension = "2.5.29.37";
    public const string OcspBasic = "1.3.6.1.5.5.7.48.1.1", OcspNonce = "1.3.6.1.5.5.7.48.1.2", OcspNoCheck = "1.3.6.1.5.5.7.48.1.5", OcspArchiveCutoff = "1.3.6.1.5.5.7.48.1.6";
    public const string OcspAccess = "1.3.6.1.5.5.7.48.1", CaIssuers = "1.3.6.1.5.5.7.48.2", AccessDescriptors = "1.3.6.1.5.5.7.1.1", CrlDistributionPoints = "2.5.29.31";
    public const string CrlReason = "2.5.29.21", CrlNumber = "2.5.29.20", IssuingDistributionPoint = "2.5.29.28", DeltaCrl = "2.5.29.27", CertificateIssuer = "2.5.29.29", ExpiredOnCrl = "2.5.29.60";
}
