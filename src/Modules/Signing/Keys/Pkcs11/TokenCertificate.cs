using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Keys.Pkcs11;

internal sealed record TokenCertificate(string Label, byte[] Id, byte[] Der)
{
    public X509Certificate2? Read() => Cms.Certificates.Load(Der);
}
