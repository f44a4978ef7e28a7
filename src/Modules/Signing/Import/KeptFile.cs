using Microsoft.AspNetCore.Http;

namespace CuuLong.Signing.Import;

/// <summary>The file of a form that may come twice: as chosen, and after a question about it as the page kept it, so that it is not chosen again.</summary>
internal static class KeptFile
{
    /// <param name="kept">Base 64 of the certificate.</param>
    /// <param name="serial">Of the certificate that is looked for in a file of several; null for any.</param>
    public static async Task<Outcome<ReadCertificate>> Read(IFormFile? upload, string? kept, CancellationToken cancel, string? serial = null)
    {
        if (upload is not null)
        {
            using var content = new MemoryStream();
            await upload.CopyToAsync(content, cancel);
            return CertificateFile.Read(content.ToArray(), upload.FileName, serial);
        }
        var bytes = new byte[CertificateFile.Most];
        return !string.IsNullOrEmpty(kept) && Convert.TryFromBase64String(kept, bytes, out var length) && length > 0
            ? CertificateFile.Read(bytes[..length], "") : Refusal.On("Upload", "signing.file.none");
    }
}
