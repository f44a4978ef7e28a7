namespace CuuLong.Signing.Contracts;

/// <summary>The signing program that listens on each signer's own computer.</summary>
/// <param name="address">"wss://127.0.0.1:8987", as VGCA Sign Service opens it.</param>
public sealed class DesktopSigner(string address)
{
    /// <summary>Scheme, host and port: what a page must be allowed to reach.</summary>
    public string Address { get; } = address.TrimEnd('/');

    /// <summary>Of a leader's signature, and of an issuing clerk's seal.</summary>
    public string Approve => Address + "/SignApproved";

    public string Issue => Address + "/SignIssued";
}
