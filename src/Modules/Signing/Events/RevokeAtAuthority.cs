using CuuLong.Platform.Events;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Events;

/// <summary>
/// What the register calls revoked its authority must call so too: the test authority learns of its own certificates here. A real one was asked by letter, and what it
/// answered before is no longer believed.
/// </summary>
internal sealed class RevokeAtAuthority(RevocationSource answers, IServiceProvider services) : IHandleOutside<CertificateRevoked>
{
    public Task Handle(CertificateRevoked revoked, CancellationToken cancel)
    {
        services.GetService<TestPki>()?.Revoke(revoked.Serial, revoked.Thumbprint, revoked.At);
        if (revoked.Thumbprint is { } print) answers.Forget(print);
        return Task.CompletedTask;
    }
}
