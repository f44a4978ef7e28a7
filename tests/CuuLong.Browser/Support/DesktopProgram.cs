using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;

namespace CuuLong.Browser.Support;

/// <summary>VGCA Sign Service on a signer's computer, with the token plugged in: a socket that takes orders from pages.</summary>
internal sealed class DesktopProgram(ISignatureKey token) : IAsyncDisposable
{
    private readonly int port = RunningHost.FreePort();
    private readonly HttpListener listener = new();
    private Task serving = Task.CompletedTask;

    public string Address => $"ws://127.0.0.1:{port}";

    public void Start()
    {
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        serving = Serve();
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task Serve()
    {
        try
        {
            while (listener.IsListening) await Take((await (await listener.GetContextAsync()).AcceptWebSocketAsync(null)).WebSocket);
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private async Task Take(WebSocket socket)
    {
        var buffer = new byte[16 << 10];
        var received = await socket.ReceiveAsync(buffer, default);
        var answer = await Sign(Encoding.UTF8.GetString(buffer, 0, received.Count));
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(answer), WebSocketMessageType.Text, true, default);
    }

    private async Task<JsonElement> Sign(string order)
    {
        using var json = JsonDocument.Parse(order);
        using var http = new HttpClient();
        var file = await http.GetByteArrayAsync(json.RootElement.GetProperty("FileName").GetString());
        byte[] signed = [.. file, .. await PadesSigning.Sign(file, new CmsBuilder(token), new SignatureRequest("Signature1", 0) { At = DateTimeOffset.UtcNow })];
        using var form = new MultipartFormDataContent { { new ByteArrayContent(signed), "uploadfile", "van-ban.pdf" } };
        return await (await http.PostAsync(json.RootElement.GetProperty("FileUploadHandler").GetString(), form)).Content.ReadFromJsonAsync<JsonElement>();
    }
}
