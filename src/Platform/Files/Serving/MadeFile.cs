using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Files.Serving;

/// <summary>A PDF that this program made for this request and does not keep.</summary>
internal sealed class MadeFile(byte[] pdf, string name) : IResult
{
    public Task ExecuteAsync(HttpContext http)
    {
        FileHeaders.Put(http.Response.Headers, name, shown: true);
        return TypedResults.Bytes(pdf, FileKind.Pdf.Type).ExecuteAsync(http);
    }
}
