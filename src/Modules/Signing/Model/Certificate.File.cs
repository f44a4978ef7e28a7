using CuuLong.Platform;

namespace CuuLong.Signing.Model;

/// <summary>The file of a certificate whose facts were only typed comes later.</summary>
internal sealed partial class Certificate
{
    /// <summary>What the file states takes the place of what was typed. It must be this certificate's: the serial, and the print where one was typed.</summary>
    public Refusal? Attach(CertificateFacts file)
    {
        if (Fits(file) is { } refusal) return refusal;
        if ((file.ValidTo - ValidTo).Duration() > TimeSpan.FromDays(1)) ToldDays = null;
        if (Origin == Origin.Imported) IssuedAt = file.ValidFrom;
        (Subject, Issuer, Thumbprint, KeyAlgorithm, KeySize, Der) = (file.Subject, file.Issuer, file.Thumbprint, file.KeyAlgorithm, file.KeySize, file.Der);
        (ValidFrom, ValidTo) = (file.ValidFrom, file.ValidTo);
        EndsAt = Ending is null || EndsAt > ValidTo ? ValidTo : EndsAt;
        return null;
    }

    /// <summary>Why the file is not this certificate's, or is not wanted any more.</summary>
    public Refusal? Fits(CertificateFacts file) =>
        Der is not null ? new Refusal("signing.attach.there", null, HolderName)
        : file.Serial != CertificateFacts.TidySerial(Serial) ? Refusal.On("Upload", "signing.attach.other-serial", file.Serial, Serial)
        : Thumbprint is { } print && print != file.Thumbprint ? Refusal.On("Upload", "signing.attach.other-print")
        : null;
}
