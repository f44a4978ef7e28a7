using System.Net;
using System.Net.Sockets;

namespace CuuLong.Signing.Revocation;

/// <summary>The one door to addresses that stand in strangers' certificates: only allowed hosts, no redirects, bounded in size and time.</summary>
internal sealed class GuardedFetch : IDisposable
{
    private readonly FetchSettings settings;
    private readonly Func<Uri, ReadOnlyMemory<byte>, byte[]?> inside;
    private readonly HttpClient http;
    private readonly Reach reach;

    /// <param name="inside">Answers for addresses of this very installation, which need no network; null for others.</param>
    public GuardedFetch(FetchSettings settings, Func<Uri, ReadOnlyMemory<byte>, byte[]?>? inside = null, Reach reach = Reach.Listed)
    {
        (this.settings, this.inside, this.reach) = (settings, inside ?? ((_, _) => null), reach);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = Connect, MaxConnectionsPerServer = 4, PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
        http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds), MaxResponseContentBufferSize = settings.MostBytes };
    }

    /// <exception cref="HttpRequestException">Not allowed, not answered, or not within the bounds.</exception>
    public async Task<byte[]> Get(Uri address, CancellationToken cancel) =>
        inside(address, default) ?? await Send(new HttpRequestMessage(HttpMethod.Get, Allowed(address)), cancel);

    /// <exception cref="HttpRequestException">Not allowed, not answered, or not within the bounds.</exception>
    public async Task<byte[]> Post(Uri address, byte[] body, string type, CancellationToken cancel)
    {
        if (inside(address, body) is { } answer) return answer;
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        return await Send(new HttpRequestMessage(HttpMethod.Post, Allowed(address)) { Content = content }, cancel);
    }

    public bool Allows(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" } && address.UserInfo.Length == 0
        && (reach != Reach.Listed ? address.Scheme == "http" : settings.Hosts.Any(h => Matches(h, address.Host)));

    public void Dispose() => http.Dispose();

    private Uri Allowed(Uri address) => Allows(address) ? address : throw new HttpRequestException("host is not on the list");

    private async Task<byte[]> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, cancel);
            if (response.StatusCode != HttpStatusCode.OK) throw new HttpRequestException($"status {(int)response.StatusCode}");
            return await response.Content.ReadAsByteArrayAsync(cancel);
        }
    }

    /// <summary>Looks at the address that the name leads to at the moment of connecting: a name that turns to the own network is caught.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var named = reach == Reach.Anywhere || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
        var addresses = (await Dns.GetHostAddressesAsync(host, cancel)).Where(a => named || IsPublic(a)).ToArray();
        if (addresses.Length == 0) throw new HttpRequestException("host leads into the own network");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool Matches(string rule, string host) => rule.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(rule[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(rule, StringComparison.OrdinalIgnoreCase);

    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var b = address.GetAddressBytes();
        // Global unicast (2000::/3) without Teredo and 6to4, which carry addresses of IPv4 inside.
        if (address.AddressFamily == AddressFamily.InterNetworkV6) return (b[0] & 0xE0) == 0x20 && !(b[0] == 0x20 && b[1] == 2) && !(b[0] == 0x20 && b[1] == 1 && b[2] == 0 && b[3] == 0);
        return b[0] is not (0 or 10 or 127 or >= 224) && !(b[0] == 172 && b[1] is >= 16 and <= 31) && !(b[0] == 192 && b[1] == 168)
            && !(b[0] == 169 && b[1] == 254) && !(b[0] == 100 && b[1] is >= 64 and <= 127);
    }
}
