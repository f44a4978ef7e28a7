using CuuLong.Platform;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Data;
using CuuLong.Platform.Search;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Puts a certificate into the register of an agency, however it came.</summary>
internal sealed class Keeping(SigningDb db, TimeProvider clock, Ids ids)
{
    /// <summary>It is in a register already: its serial, and the holder there.</summary>
    public const string Known = "signing.certificate.known";

    public async Task<Outcome<Certificate>> Keep(Holder holder, Medium medium, string? device, CertificateFacts facts, Origin origin, DateTimeOffset issuedAt, Guid agency, CancellationToken cancel)
    {
        holder = holder with { Name = Clean.Line(holder.Name), Title = Clean.LineOrNull(holder.Title), Code = Clean.LineOrNull(holder.Code) };
        if ((holder.Check() ?? facts.Check()) is { } refusal) return refusal;

        // A certificate is in one register of the province; the one that has it is named without its content.
        var known = await db.Certificates.IgnoreQueryFilters().AsNoTracking()
            .Where(c => (c.Issuer == facts.Issuer && c.Serial == facts.Serial) || (facts.Thumbprint != null && c.Thumbprint == facts.Thumbprint)).Select(c => c.HolderName).FirstOrDefaultAsync(cancel);
        if (known is not null) return Refusal.On("Serial", Known, facts.Serial, known);

        var certificate = new Certificate
        {
            Id = ids.New(), AgencyId = agency, Kind = holder.Kind, PersonId = holder.PersonId, HolderName = holder.Name,
            HolderTitle = holder.Title, HolderCode = holder.Code, Folded = Fold.Of($"{holder.Name} {holder.Code} {facts.Serial}"),
            Subject = facts.Subject, Issuer = facts.Issuer, Serial = facts.Serial, Thumbprint = facts.Thumbprint,
            KeyAlgorithm = facts.KeyAlgorithm, KeySize = facts.KeySize, ValidFrom = facts.ValidFrom, ValidTo = facts.ValidTo, Der = facts.Der,
            Medium = medium, DeviceSerial = Clean.LineOrNull(device), Origin = origin, IssuedAt = issuedAt,
        };
        certificate.Begin();
        db.Add(certificate);
        db.Index("signing.certificate", certificate.Id, certificate.AgencyId, Rights.Read, certificate.HolderName,
            $"{certificate.HolderTitle} {certificate.Serial} {certificate.DeviceSerial} {certificate.Issuer}", $"/signing/certificates/{certificate.Id}", clock.Instant());
        return certificate;
    }
}
