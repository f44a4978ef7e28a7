using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Files.Serving;

public static class FileResults
{
    /// <summary>For a page handler: return FileResults.Serve(file) after the record was found for this actor.</summary>
    /// <param name="inline">True opens a PDF in the browser; other types are downloaded all the same.</param>
    public static IActionResult Serve(StoredFile file, bool inline = false) => new ServedFile(file, inline);

    /// <summary>The same for a minimal-API route.</summary>
    public static IResult ServeRoute(StoredFile file, bool inline = false) => new ServedFile(file, inline);

    /// <summary>A PDF made for this request.</summary>
    public static IResult ServeMade(byte[] pdf, string name) => new MadeFile(pdf, name);
}
