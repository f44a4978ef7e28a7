namespace CuuLong.Signing.Revocation;

/// <param name="Source">"CRL" or "OCSP"; null when unknown or nothing need be asked.</param>
/// <param name="EvidenceAt">thisUpdate of the evidence that decided.</param>
/// <param name="Entry">Since when and why, where revoked.</param>
/// <param name="Weak">Unknown only because what speaks for the certificate is signed too weakly.</param>
internal sealed record RevocationStatus(RevocationState State, string? Source = null, DateTimeOffset? EvidenceAt = null, RevokedEntry? Entry = null, bool Weak = false)
{
    public static readonly RevocationStatus Unknown = new(RevocationState.Unknown);

    /// <summary>Roots and responders marked nocheck are not asked about.</summary>
    public static readonly RevocationStatus NotAsked = new(RevocationState.Good);

    public bool Holds => State is RevocationState.Good or RevocationState.RevokedLater;
}
