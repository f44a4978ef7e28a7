using System.Diagnostics;
using System.Globalization;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Pages;

/// <summary>What every refusal of the gate and every failure looks like; reached by re-execution under the address asked for.</summary>
[Public, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
internal sealed class ErrorModel(PlatformDb db, RoleBook roles, TimeProvider clock, ILogger<ErrorModel> log) : OfficePage
{
    private static readonly int[] Told = [400, 401, 403, 404, 413, 429, 500];

    public int Code { get; private set; }

    /// <summary>The code whose words fit.</summary>
    public int Shown => Told.Contains(Code) ? Code : Code >= 500 ? 500 : 400;

    /// <summary>The address that was asked for; where one goes on after signing in again.</summary>
    public string Asked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? asked.OriginalPath + asked.OriginalQueryString : "/";

    /// <summary>The page whose form was sent, without the act that was asked of it.</summary>
    public string Form => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "/";

    /// <summary>Roles that hold what was missing, and people of the agency who can grant it.</summary>
    public IReadOnlyList<string> Roles { get; private set; } = [];
    public IReadOnlyList<string> Granters { get; private set; } = [];
    public string? Incident { get; private set; }

    /// <summary>The delegation that the refused act was begun under, now over.</summary>
    public Lapse? Lapsed => Code == 403 ? Actor.Lapsed : null;

    /// <summary>What the person had typed, so that a refusal costs nobody his words.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    /// <summary>Megabytes that the page takes at once, where what was sent to it is more.</summary>
    public long? Most => HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most && Request.ContentLength > most ? Math.Max(1, most >> 20) : null;

    public Task OnGet(CancellationToken cancel) => Tell(cancel);

    public Task OnPost(CancellationToken cancel) => Tell(cancel);

    /// <summary>A file of the pack broke after the start; everything that needs it waits until it is mended.</summary>
    public PackException? Pack => PackFault.In(HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Error);

    private async Task Tell(CancellationToken cancel)
    {
        // What broke the form that was sent breaks the binding of this page too: its code comes from the address alone, and the framework's complaints are not for the reader.
        ModelState.Clear();
        var code = Most is not null ? StatusCodes.Status413PayloadTooLarge : int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var named) ? named : 0;
        if (Most is not null) Response.StatusCode = code;
        Code = Pack is not null ? 503 : code is >= 400 and < 600 ? code : 404;
        if (Response.StatusCode == 200) Response.StatusCode = Code;
        if (Lapsed is not null) Typed = await Words(cancel);
        else if (Code == 403) await NameGranters(cancel);
        if (Code < 500) return;
        Incident = IncidentCode.Of(HttpContext);
        if (log.IsEnabled(LogLevel.Error)) log.LogError("Incident {Incident} at {Path}", Incident, HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path);
    }

    private async Task<IReadOnlyList<string>> Words(CancellationToken cancel) =>
        !HttpMethods.IsPost(Request.Method) || !Request.HasFormContentType ? [] :
        [
            .. (await Request.ReadFormAsync(cancel)).Where(f => !f.Key.StartsWith('_')).SelectMany(f => f.Value).OfType<string>()
                .Where(v => v.Length > 3 && v.Any(char.IsLetter) && !Guid.TryParse(v, out _) && v is not ("true" or "false")).Distinct(),
        ];

    private async Task NameGranters(CancellationToken cancel)
    {
        var missing = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint?.Metadata.GetMetadata<NeedsAttribute>()?.Permission;
        Roles = [.. Access.Roles.All.Where(r => missing is not null && roles.Grants([r], missing))];
        var today = clock.Today();
        Granters = await (from p in db.Positions.AsNoTracking()
                          join person in db.People on p.PersonId equals person.Id
                          where p.AgencyId == Actor.AgencyId && p.Roles.Contains(Access.Roles.Administrator) && p.From <= today && (p.To == null || today < p.To)
                          select person.Name).Distinct().OrderBy(name => name).Take(3).ToListAsync(cancel);
    }
}
