using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Keys.Remote;

/// <summary>Certificates in one column: PEM blocks one after another.</summary>
internal static class ChainBytes
{
    public static byte[] Of(IEnumerable<X509Certificate2> chain) => Encoding.ASCII.GetBytes(string.Concat(chain.Select(c => c.ExportCertificatePem() + "\n")));

    public static IReadOnlyList<X509Certificate2> Read(byte[] bytes) => bytes.Length == 0 ? [] : [.. TrustFolder.Ders(bytes).Select(d => Certificates.Load(d)).OfType<X509Certificate2>()];
}
