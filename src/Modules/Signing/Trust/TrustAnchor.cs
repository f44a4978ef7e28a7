using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Trust;

/// <param name="List">Key of the list it stands on: "official" (chuyên dùng công vụ), "public" (công cộng), "test".</param>
/// <param name="From">First day that it is recognised.</param>
/// <param name="To">Last day, when recognition has an end.</param>
internal sealed record TrustAnchor(string List, X509Certificate2 Certificate, DateOnly From, DateOnly? To = null)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is not { } to || day <= to);
}
