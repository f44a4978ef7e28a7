namespace CuuLong.Signing.Keys.Remote;

/// <summary>The remote services by name.</summary>
internal sealed class RemoteServices(IEnumerable<IRemoteService> services)
{
    public IRemoteService? Of(string name) => services.FirstOrDefault(s => s.Name == name);
}
