using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CuuLong.Platform.Files.S3;

/// <summary>AWS Signature Version 4 in the Authorization header: every header of the request is signed, and the hash of its content.</summary>
internal static class S3Signature
{
    public const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <param name="hash">SHA-256 of the content, lower-case hex.</param>
    public static void Sign(HttpRequestMessage request, string hash, S3Settings settings, DateTimeOffset now)
    {
        var at = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        request.Headers.Add("x-amz-content-sha256", hash);
        request.Headers.Add("x-amz-date", at);
        request.Headers.Host = request.RequestUri!.Authority;
        var headers = request.Headers.NonValidated.Select(h => (Name: h.Key.ToLowerInvariant(), Value: h.Value.ToString().Trim())).OrderBy(h => h.Name, StringComparer.Ordinal).ToList();
        var signed = string.Join(';', headers.Select(h => h.Name));
        var asked = $"{request.Method}\n{request.RequestUri.AbsolutePath}\n{request.RequestUri.Query.TrimStart('?')}\n{string.Concat(headers.Select(h => $"{h.Name}:{h.Value}\n"))}\n{signed}\n{hash}";
        var scope = $"{at[..8]}/{settings.Region}/s3/aws4_request";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + settings.SecretKey), Mac);
        var signature = Convert.ToHexStringLower(Mac(key, $"{Algorithm}\n{at}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))}"));
        request.Headers.TryAddWithoutValidation("Authorization", $"{Algorithm} Credential={settings.AccessKey}/{scope},SignedHeaders={signed},Signature={signature}");
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
