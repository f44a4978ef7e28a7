using Microsoft.AspNetCore.Routing;

namespace CuuLong.Platform.Access;

/// <summary>
/// The endpoints as they were mapped. The framework's own list is filled only when the server starts, too late for a check
/// that decides whether it may.
/// </summary>
public sealed class EndpointSources
{
    private IEnumerable<EndpointDataSource> sources = [];

    public IEnumerable<RouteEndpoint> Endpoints => sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    public void Are(IEndpointRouteBuilder routes) => sources = routes.DataSources;
}
