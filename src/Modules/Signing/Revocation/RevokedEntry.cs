namespace CuuLong.Signing.Revocation;

/// <param name="Reason">As RFC 5280, 5.3.1 numbers it; null when the list does not say. 6 is a hold, 8 its end.</param>
internal sealed record RevokedEntry(DateTimeOffset At, int? Reason)
{
    public const int KeyCompromise = 1, Hold = 6, RemovedFromList = 8;
}
