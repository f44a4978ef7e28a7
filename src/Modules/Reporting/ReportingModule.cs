using CuuLong.Platform.Modules;
using CuuLong.Reporting.Queries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Reporting;

/// <summary>Chỉ tiêu, kỳ báo cáo, báo cáo tổng hợp.</summary>
internal sealed class ReportingModule : Module
{
    public override string Key => "reporting";

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReportingPack>();
        services.AddScoped<ReadFigures>();
        services.AddScoped<ReadReport>();
    }
}
