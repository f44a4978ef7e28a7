using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.TestAuthority;

/// <summary>Whose simulated telephone the page shows: nobody agrees in another's stead.</summary>
internal sealed class TestPhoneBook(SigningDb db, Acting acting, IServiceProvider services, TimeProvider clock)
{
    /// <summary>Null where the test authority is off.</summary>
    public TestPhone? Phone => services.GetService<TestPhone>();

    /// <summary>Prints of the actor's certificates on a SIM or at a remote service.</summary>
    public async Task<List<string>> Prints(CancellationToken cancel)
    {
        var (person, now) = (acting.Actor.PersonId, clock.Instant());
        var mine = await db.Certificates.AsNoTracking().Where(c => c.Kind == HolderKind.Person && c.PersonId == person && c.Thumbprint != null && (c.Medium == Medium.SimPki || c.Medium == Medium.Remote)).ToListAsync(cancel);
        return [.. mine.Where(c => c.InForceAt(now)).Select(c => c.Thumbprint!)];
    }
}
