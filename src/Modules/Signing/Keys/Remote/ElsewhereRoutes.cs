using System.Text.Json;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Text;
using CuuLong.Signing.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Keys.Remote;

/// <summary>
/// What programs outside call while a signature is pending. Desktop: GET the file by its ticket, POST the signed one back (field
/// "uploadfile", as the official desktop signer sends it; answered {Status, Message}). Remote: POST that there is news.
/// </summary>
internal static class ElsewhereRoutes
{
    /// <summary>The official desktop signer reads names with a capital letter.</summary>
    private static readonly JsonSerializerOptions AsNamed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapElsewhere(this IEndpointRouteBuilder routes)
    {
        var signing = routes.MapGroup("/signing").WithMetadata(new PublicAttribute());
        signing.MapGet("desktop/{ticket}", (Delegate)GiveFile);
        signing.MapPost("desktop/{ticket}", (Delegate)TakeFile).DisableAntiforgery();
        signing.MapPost("remote/{service}/{transaction}", (Delegate)HearNews).DisableAntiforgery();
    }

    private static async Task<IResult> GiveFile(string ticket, TakeDesktopSignature take, CancellationToken cancel)
    {
        var taken = await take.Run(new(ticket), cancel);
        return taken.Refused ? Results.NotFound() : Results.File(taken.Value.Sent, "application/pdf", taken.Value.Name);
    }

    private static async Task<IResult> TakeFile(string ticket, HttpRequest request, TakeDesktopSignature take, FileSettings settings, WordBook words, CancellationToken cancel)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync(cancel)).Files is not [var upload]) return Results.BadRequest();
        if (upload.Length > settings.MaxBytes) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var file = new MemoryStream();
        await upload.CopyToAsync(file, cancel);
        var taken = await take.Run(new(ticket, file.ToArray()), cancel);
        return taken.Refused
            ? Results.Json(new { Status = 1, Message = Said(words, taken.Refusal), FileName = upload.FileName }, AsNamed)
            : Results.Json(new { Status = 0, Message = "", FileName = taken.Value.Name }, AsNamed);
    }

    private static async Task<IResult> HearNews(string service, string transaction, PollRemoteSignature poll, CancellationToken cancel)
    {
        await poll.Run(new(null, service, transaction), cancel);
        // The same answer for every number: a caller learns nothing of what is pending.
        return Results.NoContent();
    }

    private static string Said(WordBook words, Refusal refusal) => string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Get("vi", refusal.Code), refusal.Args);
}
