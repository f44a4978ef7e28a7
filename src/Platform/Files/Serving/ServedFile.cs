using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace CuuLong.Platform.Files.Serving;

/// <summary>
/// A stored file as the answer to a request, from a page model or a route. Whoever returns it has checked that the
/// actor may open the record that holds the file. Nothing in it can run: the type is the one found in the content,
/// browsers may not guess another, and everything but PDF is handed over for saving inside a sandbox.
/// </summary>
internal sealed class ServedFile(StoredFile file, bool inline) : IActionResult, IResult
{
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public Task ExecuteAsync(HttpContext http)
    {
        var store = http.RequestServices.GetRequiredService<IFileStore>();
        if (!store.Has(file.Hash)) return TypedResults.NotFound().ExecuteAsync(http);
        var shown = inline && file.Type == FileKind.Pdf.Type;
        FileHeaders.Put(http.Response.Headers, file.Name, shown);
        return TypedResults.Stream(store.Open(file.Hash), file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true).ExecuteAsync(http);
    }
}
