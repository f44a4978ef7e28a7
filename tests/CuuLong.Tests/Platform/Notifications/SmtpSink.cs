using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CuuLong.Tests.Platform.Notifications;

/// <summary>A mail server that keeps what it gets; or, when told to refuse, takes nothing.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public SmtpSink()
    {
        listener.Start();
        _ = Accept();
    }

    public ConcurrentQueue<string> Mails { get; } = new();
    public bool Refuses { get; set; }

    /// <summary>Takes connections and never says a word.</summary>
    public bool Hangs { get; set; }

    /// <summary>A part of the address that it takes nothing for.</summary>
    public string RefusesFor { get; set; } = "\n";
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    private async Task Accept()
    {
        while (true)
        {
            TcpClient client;
            try { client = await listener.AcceptTcpClientAsync(); }
            catch (Exception stopped) when (stopped is ObjectDisposedException or SocketException) { return; }
            _ = Talk(client);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var held = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        if (Hangs) await Task.Delay(TimeSpan.FromMinutes(1));
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync() is { } text && text != ".") mail.AppendLine(text);
                Mails.Enqueue(mail.ToString());
            }
            await writer.WriteLineAsync(verb == "MAIL" && Refuses || verb == "RCPT" && line.Contains(RefusesFor) ? "451 later" : verb == "QUIT" ? "221 bye" : "250 ok");
            if (verb == "QUIT") return;
        }
    }

    public void Dispose() => listener.Stop();
}
