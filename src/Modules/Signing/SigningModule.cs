using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;
using CuuLong.Signing.Display;
using CuuLong.Signing.Jobs;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Verification;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing;

/// <summary>Chứng thư số, ký số, dấu thời gian, kiểm tra chữ ký.</summary>
internal sealed class SigningModule : Module
{
    public override string Key => "signing";

    public override IEnumerable<Permission> Permissions =>
    [
        new(Rights.Read, Roles.Clerk, Roles.Leader, Roles.Administrator, Roles.Reporter, Roles.System),
        new(Rights.Manage, Roles.Clerk, Roles.Administrator),
        new(Rights.Confirm, Roles.Leader),
        new(Rights.Province, Roles.System),
    ];

    public override IEnumerable<MenuEntry> Menu => [new("signing.menu", "certificate", "/signing", Rights.Read, 500)];

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSigningCore(configuration);
        services.AddVerification();
        services.AddInventory();
        services.AddDisplay(configuration);
        services.AddHostedService<AwaitedWatch>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTestAuthority();
        routes.MapElsewhere();
    }
}
