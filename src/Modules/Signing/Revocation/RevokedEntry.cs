namespace CuuLong.Signing.Revocation;

/// <param name="Reason">As RFC 5280, 5.3.1 numbers it; null when the list does not say. 6 is a hold, 8 its end.</param>
internal sealed record RevokedEntry(DateTimeOffset At, int? Reason)
{
    public const int KeyCompromise = 1, Hold = 6, RemovedFromList = 8;

    /// <summary>Revoked for a reason that leaves standing what an authority or responder said before (RFC 3161, 4): its key was not in other hands.</summary>
    public bool LeavesEarlier => Reason is 0 or 3 or 4 or 5;
}
