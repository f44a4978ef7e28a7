namespace CuuLong.Signing;

/// <summary>The module's permissions.</summary>
internal static class Rights
{
    /// <summary>The register of certificates of one's own agency.</summary>
    public const string Read = "signing.read";

    /// <summary>Keeps the register: entries, imports, requests, the custody of the seal.</summary>
    public const string Manage = "signing.manage";

    /// <summary>Confirms a request as the body that directly manages the holder (NĐ 68/2024).</summary>
    public const string Confirm = "signing.confirm";

    /// <summary>Reads the registers of every agency of the province.</summary>
    public const string Province = "signing.province";
}
