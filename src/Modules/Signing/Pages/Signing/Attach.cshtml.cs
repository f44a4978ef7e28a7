using CuuLong.Platform.Access;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>Bổ sung tệp của một chứng thư: the file is read and shown beside what the register says, then kept.</summary>
[Needs(Rights.Manage)]
[RequestSizeLimit(CertificateFile.MostSent + 64 * 1024)]
internal sealed class AttachModel(CertificateView view, Registers registers, AttachFile attach, SubjectMatch subjects) : FilePage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public int Version { get; set; }

    public Certificate Certificate { get; private set; } = null!;
    public CertificateFacts? Read { get; private set; }

    /// <summary>How the holder whom the file names differs from the register's; to be confirmed.</summary>
    public Refusal? Differs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Find(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await Find(cancel)) return NotFound();
        var read = await KeptFile.Read(Upload, Kept, cancel, CertificateFacts.TidySerial(Certificate.Serial));
        if (read.Refused) return Again(read.Refusal);
        if ((read.Value.Facts.Check() ?? Certificate.Fits(read.Value.Facts)) is { } unfit) return Again(unfit);
        await Load(read.Value.Facts, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        var read = await Shown(cancel);
        if (read.Refused) return Again(read.Refusal);
        return await Answer(await attach.Run(new(Id, read.Value.Facts, Confirmed, Version), cancel), _ => $"/signing/certificates/{Id}", async () =>
        {
            await Load(read.Value.Facts, cancel);
            return Page();
        }, "signing.said.attached");
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (await view.Read(Id, cancel) is not { } reading || !registers.Keeps(reading.Certificate.AgencyId)) return false;
        Certificate = reading.Certificate;
        return true;
    }

    private async Task Load(CertificateFacts facts, CancellationToken cancel)
    {
        Read = facts;
        Keep(facts);
        Differs = await subjects.Check(facts, Holder.Of(Certificate), Certificate.AgencyId, cancel);
    }
}
