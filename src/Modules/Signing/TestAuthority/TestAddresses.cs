namespace CuuLong.Signing.TestAuthority;

/// <summary>Where the test authority is reached from outside; they stand in its certificates.</summary>
internal sealed record TestAddresses(string Base)
{
    public const string Path = "/pki/test";

    public string RootCrl => $"{Base}{Path}/root.crl";
    public string Crl => $"{Base}{Path}/ca.crl";
    public string Ocsp => $"{Base}{Path}/ocsp";
    public string Tsa => $"{Base}{Path}/tsa";
    public string RootCertificate => $"{Base}{Path}/root.crt";
    public string IssuingCertificate => $"{Base}{Path}/ca.crt";

    /// <summary>Whether the address leads to this authority, here or where the installation was reached before.</summary>
    /// <param name="earlier">Other bases that stand in certificates issued already.</param>
    public bool Knows(Uri address, IReadOnlyCollection<string> earlier) =>
        address.AbsolutePath.StartsWith(Path + "/", StringComparison.Ordinal) && address.GetLeftPart(UriPartial.Authority) is var at && (at == Base || earlier.Contains(at));
}
