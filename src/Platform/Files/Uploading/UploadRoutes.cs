using System.Globalization;
using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CuuLong.Platform.Files.Uploading;

/// <summary>
/// The core and creation parts of the tus protocol 1.0.0 (tus.io). The header Tus-Resumable is demanded of every call:
/// a page of another site cannot send it, so these routes need no form token.
/// </summary>
internal static class UploadRoutes
{
    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var uploads = routes.MapGroup("/uploads").WithMetadata(new SignedInAttribute()).AddEndpointFilter(SpeakTus);
        uploads.MapPost("/", Create);
        uploads.MapMethods("/{id:guid}", [HttpMethods.Head], Look);
        uploads.MapPatch("/{id:guid}", Add);
        uploads.MapDelete("/{id:guid}", Drop);
    }

    private static async ValueTask<object?> SpeakTus(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers["Tus-Resumable"] = "1.0.0";
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.Headers["Tus-Resumable"] == "1.0.0" ? await next(context) : Results.StatusCode(StatusCodes.Status412PreconditionFailed);
    }

    private static IResult Create(HttpContext http, Uploads uploads, Words words)
    {
        if (!long.TryParse(http.Request.Headers["Upload-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || Name(http.Request.Headers["Upload-Metadata"]) is not { } name)
            return Results.BadRequest();
        var begun = uploads.Begin(name, size);
        return begun.Refused ? Refused(begun.Refusal, words) : Results.Created($"/uploads/{begun.Value.Id:N}", null);
    }

    private static IResult Look(Guid id, HttpContext http, Uploads uploads)
    {
        if (uploads.Find(id) is not { } found) return Results.NotFound();
        http.Response.Headers["Upload-Offset"] = found.Arrived.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["Upload-Length"] = found.Upload.Size.ToString(CultureInfo.InvariantCulture);
        return Results.Ok();
    }

    private static async Task<IResult> Add(Guid id, HttpContext http, Uploads uploads, Words words)
    {
        if (!long.TryParse(http.Request.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)) return Results.BadRequest();
        if (http.Request.ContentType != "application/offset+octet-stream") return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (uploads.Find(id) is not { } found) return Results.NotFound();

        var added = await uploads.Add(found.Upload, offset, http.Request.Body, http.RequestAborted);
        if (added.Refused) return Refused(added.Refusal, words);
        http.Response.Headers["Upload-Offset"] = added.Value.Arrived.ToString(CultureInfo.InvariantCulture);
        if (!added.Value.Taken) return Results.Conflict();
        return added.Value.Ticket is { } ticket ? Results.Json(new { ticket }) : Results.NoContent();
    }

    private static IResult Drop(Guid id, Uploads uploads)
    {
        if (uploads.Find(id) is not { } found) return Results.NotFound();
        uploads.Drop(found.Upload);
        return Results.NoContent();
    }

    /// <summary>422 with the sentence for the person; 423 while another request writes the same upload.</summary>
    private static IResult Refused(Refusal refusal, Words words) => Results.Json(new { code = refusal.Code, sentence = words[refusal] },
        statusCode: refusal.Code == "platform.files.upload-busy" ? StatusCodes.Status423Locked : StatusCodes.Status422UnprocessableEntity);

    /// <summary>"filename 4buD..., type ...": keys with Base64 values.</summary>
    private static string? Name(string? metadata)
    {
        foreach (var pair in (metadata ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var bytes = new byte[pair.Length];
            if (pair.Split(' ') is ["filename", var value] && Convert.TryFromBase64String(value, bytes, out var length)) return Encoding.UTF8.GetString(bytes, 0, length);
        }
        return null;
    }
}
