using System.Security.Cryptography;

namespace CuuLong.Documents.Model;

/// <summary>The code of a document for the public verification: twelve letters and digits that follow from its key and tell nothing of it.</summary>
internal static class VerifyCode
{
    // Without letters that are taken for digits (Crockford's base 32).
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Of(Guid document)
    {
        var hash = SHA256.HashData([.. "verify/"u8, .. document.ToByteArray(bigEndian: true)]);
        return string.Create(12, hash, static (code, hash) =>
        {
            for (var i = 0; i < code.Length; i++) code[i] = Letters[hash[i] & 31];
        });
    }
}
