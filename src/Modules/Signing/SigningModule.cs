using CuuLong.Platform.Access;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Notifications;
using CuuLong.Signing.Events;
using CuuLong.Signing.Measures;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
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
        services.AddScoped<Keeping>();
        services.AddScoped<People>();
        services.AddScoped<CertificateList>();
        services.AddScoped<CertificateView>();
        services.AddScoped<RequestList>();
        services.AddScoped<Balance>();
        services.AddScoped<Counting>();
        services.AddScoped<IMeasure, CertificatesIssued>();
        services.AddScoped<IMeasure, CertificatesRevoked>();
        services.AddScoped<IMeasure, CertificatesActive>();
        services.AddSingleton(new NotificationKind(TellExpiring.Text, "signing.notice.expiring.title"));
    }
}
