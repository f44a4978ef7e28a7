using CuuLong.Platform.Ui;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>A page that reads a certificate's file and shows it in one step, and keeps it in the next.</summary>
internal abstract class FilePage : OfficePage
{
    [BindProperty] public IFormFile? Upload { get; set; }

    /// <summary>The certificate that was read (base 64), between the two steps; it is read again when it is kept.</summary>
    [BindProperty] public string? Kept { get; set; }

    /// <summary>It is the holder's although the file names another.</summary>
    [BindProperty] public bool Confirmed { get; set; }

    protected void Keep(CertificateFacts facts) => Kept = Convert.ToBase64String(facts.Der!);

    /// <summary>What the first step showed.</summary>
    protected Task<Outcome<ReadCertificate>> Shown(CancellationToken cancel) => KeptFile.Read(null, Kept, cancel);

    protected PageResult Again(Refusal refusal)
    {
        Refuse(refusal);
        return Page();
    }
}
