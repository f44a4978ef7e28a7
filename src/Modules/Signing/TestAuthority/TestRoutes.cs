using CuuLong.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.TestAuthority;

/// <summary>The test authority as others reach it: lists and certificates by GET, questions by POST. 404 where it is off.</summary>
internal static class TestRoutes
{
    private const int MostBytes = 16 << 10;

    public static void MapTestAuthority(this IEndpointRouteBuilder routes)
    {
        var pki = routes.MapGroup(TestAddresses.Path).WithMetadata(new PublicAttribute());
        pki.MapGet("root.crt", (Delegate)((HttpContext http) => Give(http, a => a.Root.RawData, "application/pkix-cert")));
        pki.MapGet("ca.crt", (Delegate)((HttpContext http) => Give(http, a => a.Issuing.RawData, "application/pkix-cert")));
        pki.MapGet("root.crl", (Delegate)((HttpContext http) => Give(http, a => a.Lists.Root, "application/pkix-crl")));
        pki.MapGet("ca.crl", (Delegate)((HttpContext http) => Give(http, a => a.Lists.Issuing, "application/pkix-crl")));
        pki.MapPost("ocsp", (Delegate)((HttpContext http) => Ask(http, (a, body) => a.Ocsp.Answer(body), "application/ocsp-response")));
        pki.MapPost("tsa", (Delegate)((HttpContext http) => Ask(http, (a, body) => a.Tsa.Answer(body), "application/timestamp-reply")));
    }

    private static IResult Give(HttpContext http, Func<TestPki, byte[]> what, string type) =>
        http.RequestServices.GetService<TestPki>() is { } authority ? Results.Bytes(what(authority), type) : Results.NotFound();

    private static async Task<IResult> Ask(HttpContext http, Func<TestPki, ReadOnlyMemory<byte>, byte[]> answer, string type)
    {
        if (http.RequestServices.GetService<TestPki>() is not { } authority) return Results.NotFound();
        var body = new byte[MostBytes + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, http.RequestAborted);
        return length > MostBytes ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge) : Results.Bytes(answer(authority, body.AsMemory(0, length)), type);
    }
}
