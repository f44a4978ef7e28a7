namespace CuuLong.Signing.Contracts;

/// <summary>Where anyone checks a document of this installation.</summary>
/// <param name="host">"https://vanban.travinh.gov.vn", where others reach it.</param>
public sealed class PublicVerification(string host)
{
    /// <summary>Address of the page that tells of the document with the code; stands in its QR code.</summary>
    public string Address(string code) => $"{host.TrimEnd('/')}/verify/{code}";
}
