using System.Text.Json;
using CuuLong.Documents.Queries;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>
/// What the signing program on the desktop is told, in the names of VGCA Sign Service: whence it takes the file and whither it brings
/// the signed one. The ticket in both addresses is good once; no session is handed over.
/// </summary>
internal static class DesktopOrder
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="origin">Of this installation as the browser reached it.</param>
    public static string Of(AwaitedRow row, string ticket, string origin)
    {
        var at = $"{origin}/signing/desktop/{ticket}";
        return JsonSerializer.Serialize(new
        {
            FileUploadHandler = at, SessionId = "", JWTToken = "", FileName = at, DocNumber = row.Notation, IssuedDate = row.On,
            MetaData = new[] { new { Key = "DocNumber", Value = row.Notation } },
        }, Plain);
    }
}
