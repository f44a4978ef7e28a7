using CuuLong.Signing.Cms;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Validation;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Signing.Inventory.Register;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>What the register calls revoked, the test authority that issued it calls revoked too.</summary>
public sealed class RevokedAtItsAuthority : IAsyncLifetime
{
    private Register register = null!;
    private TestPki pki = null!;

    public async ValueTask InitializeAsync()
    {
        register = await Register.Open();
        pki = register.App.Services.GetRequiredService<TestPki>();
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Theory, InlineData(true), InlineData(false)]
    public async Task Its_list_and_answers_say_so_and_the_gate_refuses(bool file)
    {
        var issued = pki.Issue(new TestSubject("Kim Thị Sen"), from: register.App.Clock.Now.AddDays(-1));
        var facts = file ? CertificateFile.Of(issued).Facts : register.Facts("00" + issued.SerialNumber.ToLowerInvariant());
        var (gate, key) = (register.App.Services.GetRequiredService<SigningGate>(), pki.Key(issued.Print())!);
        var id = await register.Known(facts);
        Assert.Null(await gate.Check(key.Certificate, key.Chain, default));
        Assert.True(Crl.TryRead(pki.Lists.Issuing, out var before));

        await register.Ask(RequestKind.Revoke, id);
        await register.App.Events();
        if (!file) register.App.Clock.Advance(RevocationSource.Longest);

        Assert.Equal("signing.gate.revoked", (await gate.Check(key.Certificate, key.Chain, default))!.Code);
        Assert.True(Crl.TryRead(pki.Lists.Issuing, out var after));
        Assert.Null(before.Find(issued));
        Assert.NotNull(after.Find(issued));
    }

    [Fact]
    public async Task Told_twice_it_is_revoked_once_and_of_others_it_knows_nothing()
    {
        var issued = pki.Issue(new TestSubject("Kim Thị Sen"), from: register.App.Clock.Now.AddDays(-1));
        pki.Revoke(issued.SerialNumber, null, register.App.Clock.Now);
        var (before, at) = (Entries(), register.App.Clock.Now);
        register.App.Clock.Advance(TimeSpan.FromMinutes(5));
        pki.Revoke(CertificateFacts.TidySerial(issued.SerialNumber), issued.Print(), register.App.Clock.Now);
        pki.Revoke("54AB", null, register.App.Clock.Now);
        pki.Revoke(pki.Issue(new TestSubject("Khác")).SerialNumber, new string('0', 64), register.App.Clock.Now);
        await register.Ask(RequestKind.Revoke, await register.Known(register.Facts("54AB")));
        await register.App.Events();
        Assert.Equal(before, Entries());
        Assert.True(Crl.TryRead(pki.Lists.Issuing, out var crl));
        Assert.Equal(at.ToUnixTimeSeconds(), crl.Find(issued)!.At.ToUnixTimeSeconds());

        int Entries() => Crl.TryRead(pki.Lists.Issuing, out var list) ? list.Entries.Length : -1;
    }
}
