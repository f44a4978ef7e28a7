using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>One sealed file a token, holding the digest of the last PIN refused.</summary>
internal sealed class RefusedPins(string folder, IDataProtectionProvider protection) : IRefusedPins
{
    private readonly IDataProtector protector = protection.CreateProtector("CuuLong.Signing.RefusedPins");

    public bool Has(string token, string pin)
    {
        var file = FileOf(token);
        try
        {
            return File.Exists(file) && protector.Unprotect(File.ReadAllBytes(file)).AsSpan().SequenceEqual(Digest(token, pin));
        }
        catch (CryptographicException)
        {
            // Sealed by other keys: better one refusal too many than a locked token. Removing the file frees it.
            return true;
        }
    }

    public void Add(string token, string pin)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(FileOf(token), protector.Protect(Digest(token, pin)));
    }

    private static byte[] Digest(string token, string pin) => SHA256.HashData(Encoding.UTF8.GetBytes($"{token}\0{pin}"));

    private string FileOf(string token) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..16] + ".refused");
}
