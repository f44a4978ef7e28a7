using System.Net;

namespace CuuLong.Platform.Files.S3;

/// <summary>One bucket: puts, gets and asks by name. Throws <see cref="HttpRequestException"/> when the store refuses or is silent.</summary>
internal sealed class S3Bucket(S3Settings settings, HttpClient client, TimeProvider clock)
{
    public async Task Put(string hash, Stream content, CancellationToken cancel)
    {
        using var request = Ask(HttpMethod.Put, hash, hash);
        request.Content = new StreamContent(content);
        request.Content.Headers.ContentLength = content.Length;
        using var answer = await client.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Null when the bucket holds no such content. The caller disposes.</summary>
    public Stream? Get(string hash)
    {
        using var request = Ask(HttpMethod.Get, hash, S3Signature.Empty);
        var answer = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.StatusCode != HttpStatusCode.NotFound) return answer.EnsureSuccessStatusCode().Content.ReadAsStream();
        answer.Dispose();
        return null;
    }

    public bool Has(string hash)
    {
        using var request = Ask(HttpMethod.Head, hash, S3Signature.Empty);
        using var answer = client.Send(request);
        return answer.StatusCode != HttpStatusCode.NotFound && answer.EnsureSuccessStatusCode().IsSuccessStatusCode;
    }

    private HttpRequestMessage Ask(HttpMethod method, string name, string hash)
    {
        var request = new HttpRequestMessage(method, $"{settings.Endpoint.TrimEnd('/')}/{settings.Bucket}/{settings.Prefix}{name}");
        S3Signature.Sign(request, hash, settings, clock.Instant());
        return request;
    }
}
