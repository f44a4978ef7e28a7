using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;
using CuuLong.Reporting.Api;
using CuuLong.Reporting.Queries;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Reporting;

/// <summary>Chỉ tiêu, kỳ báo cáo, báo cáo tổng hợp.</summary>
internal sealed class ReportingModule : Module
{
    public override string Key => "reporting";

    public override IEnumerable<Permission> Permissions =>
    [
        new(Rights.Read, Roles.Reporter, Roles.Leader),
        new(Rights.Write, Roles.Reporter),
        new(Rights.Close, Roles.Reporter, Roles.Leader),
    ];

    public override IEnumerable<MenuEntry> Menu => [new("reporting.menu", "report-analytics", "/reports", Rights.Read, 600)];

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReportingPack>();
        services.AddSingleton<ReportingAgency>();
        services.AddScoped<ReadFigures>();
        services.AddScoped<ReadReport>();
    }

    public override void Map(IEndpointRouteBuilder routes) => ReportFiles.Map(routes);
}
