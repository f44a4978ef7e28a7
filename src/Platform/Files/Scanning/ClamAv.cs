using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Files.Scanning;

/// <summary>Speaks clamd's INSTREAM over its socket: length-prefixed pieces (4 bytes, big-endian), an empty one ends; one line answers.</summary>
internal sealed class ClamAv(string address, ILogger<ClamAv> log) : IVirusScan
{
    private const int Piece = 64 * 1024;
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    public bool On => true;

    public async Task<Refusal?> Scan(Stream content, string name, CancellationToken cancel)
    {
        try
        {
            var answer = await Ask(content, cancel);
            if (answer.EndsWith(": OK", StringComparison.Ordinal)) return null;
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
            {
                log.LogWarning("Refused an infected file: {Answer}", answer);
                return new Refusal("platform.files.infected", null, name, answer[(answer.IndexOf(':') + 1)..^" FOUND".Length].Trim());
            }
            log.LogError("clamd could not scan: {Answer}", answer);
        }
        catch (Exception failure) when (failure is SocketException or IOException || failure is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            log.LogError(failure, "clamd at {Address} does not answer", address);
        }
        return new Refusal("platform.files.scanner-silent", null, name);
    }

    /// <summary>True when the scanner answers PONG.</summary>
    public async Task<bool> Alive(CancellationToken cancel)
    {
        try
        {
            using var within = Within(cancel);
            using var socket = await Connect(within.Token);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync("zPING\0"u8.ToArray(), within.Token);
            return await Line(stream, within.Token) == "PONG";
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<string> Ask(Stream content, CancellationToken cancel)
    {
        using var within = Within(cancel);
        using var socket = await Connect(within.Token);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), within.Token);
        var piece = new byte[4 + Piece];
        content.Position = 0;
        while (await content.ReadAsync(piece.AsMemory(4), within.Token) is > 0 and var read)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await stream.WriteAsync(piece.AsMemory(0, 4 + read), within.Token);
        }
        await stream.WriteAsync(new byte[4], within.Token);
        return await Line(stream, within.Token);
    }

    private static CancellationTokenSource Within(CancellationToken cancel)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        source.CancelAfter(AtMost);
        return source;
    }

    private async Task<Socket> Connect(CancellationToken cancel)
    {
        var parts = address.Split(':', 3);
        if (parts is ["unix", ..])
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await local.ConnectAsync(new UnixDomainSocketEndPoint(address["unix:".Length..]), cancel);
            return local;
        }
        if (parts is not ["tcp", var host, var port] || !int.TryParse(port, out var number))
            throw new InvalidOperationException($"Files:ClamAv must be unix:/path or tcp:host:port, not {address}");
        var remote = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await remote.ConnectAsync(host, number, cancel);
        return remote;
    }

    private static async Task<string> Line(Stream stream, CancellationToken cancel)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancel)).TrimEnd('\0', '\n', '\r', ' ');
    }
}
