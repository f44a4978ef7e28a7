namespace CuuLong.Signing.Revocation;

internal enum RevocationState
{
    /// <summary>Evidence shows that it was not revoked at the instant.</summary>
    Good,

    /// <summary>Revoked at or before the instant.</summary>
    Revoked,

    /// <summary>Revoked, but after the instant: at the instant it was good.</summary>
    RevokedLater,

    /// <summary>No evidence speaks for the instant.</summary>
    Unknown,
}
