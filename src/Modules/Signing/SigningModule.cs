using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;
using CuuLong.Signing.TestAuthority;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing;

/// <summary>The table of contents of the module.</summary>
internal sealed class SigningModule : Module
{
    public override string Key => "signing";

    public override IEnumerable<Permission> Permissions => [new("signing.read", Roles.Staff)];

    public override IEnumerable<MenuEntry> Menu => [new("signing.menu", "folder", "/signing", "signing.read", 500)];

    public override void Register(IServiceCollection services, IConfiguration configuration) => services.AddSigningCore(configuration);

    public override void Map(IEndpointRouteBuilder routes) => routes.MapTestAuthority();
}
