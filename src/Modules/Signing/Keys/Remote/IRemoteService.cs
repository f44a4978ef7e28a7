using CuuLong.Signing.Model;

namespace CuuLong.Signing.Keys.Remote;

/// <summary>A service that signs digests when their holder agrees: SIM PKI, a remote signing service.</summary>
internal interface IRemoteService
{
    string Name { get; }

    /// <summary>Where a simulated telephone confirms; null for real ones, which are in their holders' hands.</summary>
    string? ConfirmAt => null;

    /// <summary>It holds the key of this certificate, whose medium is a telephone's SIM or a remote service.</summary>
    bool Serves(Certificate certificate) => true;

    /// <returns>The service's number of the transaction.</returns>
    /// <exception cref="HttpRequestException">It did not take the order.</exception>
    Task<string> Begin(RemoteOrder order, CancellationToken cancel);

    /// <exception cref="HttpRequestException">It did not answer.</exception>
    Task<RemoteAnswer> Poll(string transaction, CancellationToken cancel);
}
