namespace CuuLong.Signing.Revocation;

/// <summary>Where lists, answers and time-stamps may be fetched from; section "Signing:Fetch" of the configuration, and hosts of the trust lists.</summary>
internal sealed record FetchSettings
{
    /// <summary>"crl.ca.example.vn", or "*.ca.example.vn" for everything under it. A host named exactly may stand in the own network; one matched by a star may not.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public double TimeoutSeconds { get; init; } = 8;

    public int MostBytes { get; init; } = 32 << 20;
}
