using System.Net.Http.Json;
using System.Text.Json;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;

namespace CuuLong.Tests.Modules.Documents.Elsewhere;

/// <summary>
/// VGCA Sign Service as it stands on a signer's computer: takes an order of JSON, fetches the file, signs it with the token, brings it
/// back and answers what it heard.
/// </summary>
internal sealed class DesktopProgram(HttpClient http, ISignatureKey token, DateTimeOffset now)
{
    internal sealed record Answer(int Status, string Message, string? FileName);

    /// <summary>What becomes of the file between the taking and the bringing; an honest program signs it.</summary>
    public Func<byte[], Task<byte[]>>? Does { get; init; }

    public async Task<Answer> Take(string order)
    {
        using var json = JsonDocument.Parse(order);
        var (file, handler) = (json.RootElement.GetProperty("FileName").GetString()!, json.RootElement.GetProperty("FileUploadHandler").GetString()!);
        var fetched = await http.GetAsync(file);
        if (!fetched.IsSuccessStatusCode) return new(1, "no file", null);
        var sent = await fetched.Content.ReadAsByteArrayAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await (Does?.Invoke(sent) ?? Sign(sent))), "uploadfile", "van-ban.pdf" } };
        return (await (await http.PostAsync(handler, form)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Answer>())!;
    }

    /// <summary>Under a field name of its own, as the real one does.</summary>
    public async Task<byte[]> Sign(byte[] file, string field = "Signature1", ISignatureKey? with = null) =>
        [.. file, .. await PadesSigning.Sign(file, new CmsBuilder(with ?? token), new SignatureRequest(field, 0) { At = now })];
}
