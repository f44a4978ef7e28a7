using CuuLong.Platform.Files;
using CuuLong.Platform.Files.S3;

namespace CuuLong.Tests.Platform.Files.S3;

/// <summary>The examples that Amazon prints in "Signature Calculations for the Authorization Header".</summary>
public sealed class SigningRequests
{
    private static readonly S3Settings Example = new() { AccessKey = "AKIAIOSFODNN7EXAMPLE", SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" };

    private static string Signature(HttpRequestMessage request, string hash)
    {
        S3Signature.Sign(request, hash, Example, new(2013, 5, 24, 0, 0, 0, TimeSpan.Zero));
        return request.Headers.NonValidated["Authorization"].ToString();
    }

    [Fact]
    public void An_object_that_is_asked_for_in_part()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://examplebucket.s3.amazonaws.com/test.txt");
        request.Headers.TryAddWithoutValidation("Range", "bytes=0-9");
        Assert.Equal("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
            + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41", Signature(request, S3Signature.Empty));
    }

    [Fact]
    public void An_object_that_is_put()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "https://examplebucket.s3.amazonaws.com/test%24file.text");
        request.Headers.TryAddWithoutValidation("Date", "Fri, 24 May 2013 00:00:00 GMT");
        request.Headers.TryAddWithoutValidation("x-amz-storage-class", "REDUCED_REDUNDANCY");
        Assert.EndsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
            Signature(request, "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"));
    }

    [Fact]
    public void A_list_with_a_query()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J");
        Assert.EndsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7", Signature(request, S3Signature.Empty));
    }
}
