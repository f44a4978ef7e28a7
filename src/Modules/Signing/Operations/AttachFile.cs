using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Bổ sung tệp chứng thư: a row that was typed or came from a sheet gets the certificate's own file, by which it signs and is recognised.</summary>
internal sealed class AttachFile(SigningDb db, SubjectMatch subjects, Registers registers) : IOperation
{
    /// <param name="Facts">As the file states them.</param>
    /// <param name="Confirmed">It is the holder's although the file names another.</param>
    public sealed record Input(Guid Id, CertificateFacts Facts, bool Confirmed = false, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        // Across agencies for the managing office; who keeps which is asked of each row.
        if (await db.Certificates.IgnoreQueryFilters().FirstOrDefaultAsync(c => c.Id == input.Id, cancel) is not { } certificate || !registers.Keeps(certificate.AgencyId)) return Refusal.NotFound;
        if (await db.ChangedSince(certificate.Id, certificate.Version, input.Version, cancel) is { } changed) return changed;
        var (facts, before) = (input.Facts, new { certificate.Issuer, certificate.ValidFrom, certificate.ValidTo });
        if ((facts.Check() ?? certificate.Fits(facts)) is { } unfit) return await db.Refuse(unfit, cancel);
        var differs = await subjects.Check(facts, Holder.Of(certificate), certificate.AgencyId, cancel);
        if (differs is not null && !input.Confirmed) return await db.Refuse(differs, cancel);
        if (await Other(certificate, facts, cancel) is { } other) return await db.Refuse(Refusal.On("Upload", "signing.certificate.known", facts.Serial, other), cancel);
        if (certificate.Attach(facts) is { } refusal) return await db.Refuse(refusal, cancel);
        var deed = new Deed("signing.certificate.file-attached", certificate.Id, subjects.Told(differs), new { facts.Thumbprint, Before = before, Named = differs is null ? null : facts.Named });
        return await db.Commit(deed, cancel) is { } late ? late : Done.It;
    }

    private Task<string?> Other(Certificate certificate, CertificateFacts facts, CancellationToken cancel) => db.Certificates.IgnoreQueryFilters().AsNoTracking()
        .Where(c => c.Id != certificate.Id && ((c.Issuer == facts.Issuer && c.Serial == facts.Serial) || c.Thumbprint == facts.Thumbprint)).Select(c => (string?)c.HolderName).FirstOrDefaultAsync(cancel);
}
