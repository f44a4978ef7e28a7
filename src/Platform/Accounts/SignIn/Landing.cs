using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Accounts.SignIn;

internal static class Landing
{
    /// <summary>Only addresses of this site are followed after signing in; anything else becomes the front page.</summary>
    public static string Local(this IUrlHelper url, string? returnUrl) => url.IsLocalUrl(returnUrl) ? returnUrl! : "/";
}
