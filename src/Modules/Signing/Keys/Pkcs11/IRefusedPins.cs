namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>PINs that a token refused, so that none is tried twice, not even after a restart.</summary>
internal interface IRefusedPins
{
    bool Has(string token, string pin);

    void Add(string token, string pin);
}
