namespace CuuLong.Signing.Validation;

/// <summary>Why not passed; names of EN 319 102-1, written there as <see cref="Reasons.Code"/> gives them.</summary>
internal enum Reason
{
    None,
    FormatFailure,
    HashFailure,
    SigCryptoFailure,
    Revoked,
    NotYetValid,
    NoSigningCertificateFound,
    NoCertificateChainFound,
    ChainConstraintsFailure,
    CryptoConstraintsFailureNoPoe,
    OutOfBoundsNoPoe,
    RevokedNoPoe,
    RevokedCaNoPoe,
    TryLater,
    TimestampFailure,
    TimestampOrderFailure,
}
