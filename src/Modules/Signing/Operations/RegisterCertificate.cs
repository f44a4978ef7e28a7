using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Operations;

/// <summary>Ghi vào sổ một chứng thư đã được cấp trước: one that the provider had issued before the register knew of it.</summary>
internal sealed class RegisterCertificate(SigningDb db, Keeping keeping) : IOperation
{
    public sealed record Input(Holder Holder, Medium Medium, string? DeviceSerial, CertificateFacts Facts);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        var kept = await keeping.Keep(input.Holder, input.Medium, input.DeviceSerial, input.Facts, Origin.Imported, input.Facts.ValidFrom, cancel);
        if (kept.Refused) return await db.Refuse(kept.Refusal, cancel);
        var deed = new Deed("signing.certificate.registered", kept.Value.Id, null, new { kept.Value.Serial, kept.Value.Thumbprint });
        return await db.Commit(deed, cancel) is { } late ? late : kept.Value.Id;
    }
}
