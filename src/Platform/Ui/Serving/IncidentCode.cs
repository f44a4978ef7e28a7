using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Ui;

/// <summary>What a person reads out over the phone and the log can be searched for: eight signs of the trace.</summary>
public static class IncidentCode
{
    public static string Of(HttpContext context) =>
        "SC-" + (Activity.Current is { } activity ? activity.TraceId.ToHexString()[..8] : context.TraceIdentifier.Replace(":", "", StringComparison.Ordinal)).ToUpperInvariant();
}
