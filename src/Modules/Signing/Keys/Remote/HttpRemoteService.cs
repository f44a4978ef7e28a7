using System.Net.Http.Headers;
using System.Net.Http.Json;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Keys.Remote;

/// <summary>
/// A service spoken to by JSON: POST sign {account, print, hash, digest, shown, code, reference, until} → {transaction}; POST status
/// {transaction} → {state: waiting|signed|declined|timed-out, signature, certificate}. Binary values in Base64.
/// Providers' own dialects are adapters to this.
/// </summary>
internal sealed class HttpRemoteService(RemoteSettings settings, HttpClient http) : IRemoteService
{
    private sealed record Ordered(string Transaction);

    private sealed record Status(string State, byte[]? Signature, byte[]? Certificate);

    public string Name => settings.Name;

    public bool Serves(Certificate certificate) =>
        (settings.Media is not { Count: > 0 } media || media.Contains(certificate.Medium)) && certificate.Issuer.Contains(settings.Issuer ?? "", StringComparison.OrdinalIgnoreCase);

    public async Task<string> Begin(RemoteOrder order, CancellationToken cancel) =>
        (await Ask<Ordered>("sign", new { order.Account, order.Print, Hash = order.Hash.Name, order.Digest, order.Shown, order.Code, order.Reference, order.Until }, cancel)).Transaction;

    public async Task<RemoteAnswer> Poll(string transaction, CancellationToken cancel)
    {
        var status = await Ask<Status>("status", new { transaction }, cancel);
        return status.State switch
        {
            "signed" => new(RemoteState.Signed, status.Signature, status.Certificate),
            "declined" => new(RemoteState.Declined),
            "timed-out" => new(RemoteState.TimedOut),
            _ => new(RemoteState.Waiting),
        };
    }

    private async Task<T> Ask<T>(string act, object body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address.TrimEnd('/') + "/" + act) { Content = JsonContent.Create(body) };
        if (settings.SecretFile is { } file) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", File.ReadLines(file).FirstOrDefault(""));
        using var response = await http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(cancel) ?? throw new HttpRequestException("empty answer");
        }
        catch (System.Text.Json.JsonException wrong)
        {
            throw new HttpRequestException("answer is not as agreed", wrong);
        }
    }
}
