using CuuLong.Signing.Revocation;

namespace CuuLong.Signing.Time;

/// <summary>RFC 3161, 3.4: the request goes by POST.</summary>
internal sealed class HttpTimestampAuthority(Uri address, GuardedFetch fetch) : ITimestampAuthority
{
    public string Name => address.Host;

    public Task<byte[]> Ask(byte[] request, CancellationToken cancel) => fetch.Post(address, request, "application/timestamp-query", cancel);
}
