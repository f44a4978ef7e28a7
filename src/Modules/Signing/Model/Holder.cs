namespace CuuLong.Signing.Model;

/// <summary>Whose certificate it is: a unit of the agency, or one of its people.</summary>
/// <param name="PersonId">The person of this installation, where known.</param>
/// <param name="Code">Identity code: of a person twelve digits, of an office its code.</param>
internal sealed record Holder(HolderKind Kind, string Name, Guid? PersonId = null, string? Title = null, string? Code = null)
{
    public static Holder Of(Certificate c) => new(c.Kind, c.HolderName, c.PersonId, c.HolderTitle, c.HolderCode);

    public static Holder Of(CertificateRequest r) => new(r.HolderKind, r.HolderName, r.PersonId, r.HolderTitle, r.HolderCode);

    public Refusal? Check() =>
        Name.Length is 0 or > 300 ? Refusal.On("HolderName", "signing.certificate.no-holder")
        : Kind == HolderKind.Person && Code is { } code && (code.Length != 12 || !code.All(char.IsAsciiDigit)) ? Refusal.On("HolderCode", "signing.certificate.code-form")
        : null;
}
