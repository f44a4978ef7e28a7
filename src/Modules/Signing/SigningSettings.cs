using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Revocation;
using Microsoft.Extensions.Configuration;

namespace CuuLong.Signing;

/// <summary>Section "Signing" of the configuration.</summary>
internal sealed record SigningSettings
{
    /// <summary>False keeps the test authority off. It is off in any case where keys or time-stamp authorities are configured.</summary>
    public bool? TestAuthority { get; init; }

    /// <summary>Where others reach this installation; stands in test certificates.</summary>
    public string Address { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Addresses of time-stamp authorities, asked in this order.</summary>
    public IReadOnlyList<string> TimeAuthorities { get; init; } = [];

    /// <summary>Keys of the installation: "pkcs11:token=…;object=…" or a PKCS#12 file.</summary>
    public IReadOnlyList<KeySettings> Keys { get; init; } = [];

    /// <summary>Where the signing program on a signer's own computer listens, as VGCA Sign Service does.</summary>
    public string Desktop { get; init; } = "wss://127.0.0.1:8987";

    /// <summary>Services that sign for a holder who agrees elsewhere.</summary>
    public IReadOnlyList<RemoteSettings> Remote { get; init; } = [];

    public FetchSettings Fetch { get; init; } = new();

    /// <summary>
    /// How far a sealed document goes: B without proof of time, T with it, Lt with what both signatures are judged by years later without a
    /// network, Lta with a time-stamp over all of that.
    /// </summary>
    public PadesLevel Level { get; init; } = PadesLevel.Lt;

    /// <summary>Rows that one sheet of certificates may have; a province has some thousands.</summary>
    public int ImportRows { get; init; } = 10_000;

    public bool TestOn => TestAuthority != false && Keys.Count == 0 && TimeAuthorities.Count == 0;

    public static SigningSettings From(IConfiguration configuration) => configuration.GetSection("Signing").Get<SigningSettings>() ?? new();
}

/// <param name="Name">As operations and verbs call it.</param>
/// <param name="Uri">"pkcs11:token=…;object=…;module-path=…", or the path of a .p12 file.</param>
/// <param name="PinFile">A file with the PIN or passphrase in its first line, readable by the service only.</param>
internal sealed record KeySettings(string Name, string Uri, string? PinFile = null);
