using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Xml;

internal static class Curves
{
    /// <summary>Width of one of the two numbers of a signature; 0 for a key that is not on a curve.</summary>
    public static int Bytes(X509Certificate2 certificate)
    {
        try
        {
            using var ec = certificate.GetECDsaPublicKey();
            return ec is null ? 0 : (ec.KeySize + 7) / 8;
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return 0;
        }
    }
}
