using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Accounts.SignIn;

/// <summary>Where a person goes after signing in: where they were going, by way of choosing a position when they hold several.</summary>
internal static class Landing
{
    public static string After(IUrlHelper url, StartSession.Started started, string? returnUrl)
    {
        var there = Local(url, returnUrl);
        return started.Several ? $"/account/position?returnUrl={Uri.EscapeDataString(there)}" : there;
    }

    /// <summary>Only addresses of this site; anything else becomes the front page.</summary>
    public static string Local(IUrlHelper url, string? returnUrl) => url.IsLocalUrl(returnUrl) ? returnUrl! : "/";
}
