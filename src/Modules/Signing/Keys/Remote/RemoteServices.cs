using CuuLong.Signing.Model;
using CuuLong.Signing.TestAuthority;

namespace CuuLong.Signing.Keys.Remote;

/// <summary>The remote services by name, and by the certificates whose keys they hold.</summary>
internal sealed class RemoteServices(IEnumerable<IRemoteService> services)
{
    /// <summary>Real ones before the simulated telephone.</summary>
    private readonly List<IRemoteService> known = [.. services.OrderBy(s => s is TestPhone)];

    public IRemoteService? Of(string name) => known.FirstOrDefault(s => s.Name == name);

    public IRemoteService? For(Certificate certificate) =>
        certificate.Medium is Medium.SimPki or Medium.Remote && certificate.Der is not null ? known.FirstOrDefault(s => s.Serves(certificate)) : null;
}
