using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Keys.Pkcs11;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>What lies on a token beside the signer's certificate goes into the signature, where it leads from him upwards.</summary>
public sealed class ChainsOnTokens
{
    [Theory, InlineData("CN=CƠ QUAN  NHÁNH", true), InlineData("CN=Cơ quan khác", false)]
    public async Task An_authority_is_found_however_its_name_is_written(string written, bool found)
    {
        using var branch = new Branch(DateTimeOffset.UtcNow) { IssuerAsWritten = written }.Make();
        using var token = new SoftHsm();
        token.Put(branch.Issuing.GetRSAPrivateKey()!, branch.Issuing, "ca", "01");
        token.Put(branch.Person.Certificate.GetECDsaPrivateKey()!, branch.Person.Certificate, "k", "02");
        using var module = token.Open();
        var key = await TokenKey.Open(module, SoftHsm.Uri("k"), () => SoftHsm.Pin);
        Assert.Equal(found ? [branch.Issuing.Thumbprint] : [], key.Chain.Select(c => c.Thumbprint));
    }
}
