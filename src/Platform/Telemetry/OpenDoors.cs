using CuuLong.Platform.Accounts.Oidc;
using CuuLong.Platform.Files;
using CuuLong.Platform.Notifications;
using Microsoft.Extensions.Configuration;

namespace CuuLong.Platform.Telemetry;

/// <summary>Which doors to the outside the settings open. Names only: no address or secret is shown.</summary>
internal sealed class OpenDoors(IConfiguration configuration, FileSettings files, MailSettings mail)
{
    public IReadOnlyList<(string Name, bool Open)> All =>
    [
        ("mail", mail.Host.Length > 0),
        ("sign-in", OidcSettings.From(configuration) is not null),
        ("files", files.S3 is not null),
        ("signals", !string.IsNullOrEmpty(configuration[TelemetryServices.EndpointVariable])),
    ];
}
