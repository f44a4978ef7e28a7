namespace CuuLong.Signing.Contracts;

/// <summary>
/// Where the key of a certificate signs. Here: at once. Telephone, Service: when its holder agreed there. Desktop: by the program
/// beside the token on the signer's own computer.
/// </summary>
public enum KeyPlace { Here, Telephone, Service, Desktop }

/// <summary>One way in which somebody can sign now.</summary>
public sealed record SigningOffer(SigningCertificate Certificate, KeyPlace Place);
