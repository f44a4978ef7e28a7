using System.Globalization;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Ui;

/// <summary>
/// The language of the request: ?lang= (which is then remembered), else the cookie, else Vietnamese. Parsing of what
/// forms send stays culture-free; only the words and <see cref="Show"/> follow the language.
/// </summary>
public sealed class LanguageChoice(RequestDelegate next)
{
    public const string Cookie = "lang", Query = "lang";

    public Task InvokeAsync(HttpContext context, Words words)
    {
        var asked = context.Request.Query[Query].ToString();
        if (WordBook.Languages.Contains(asked))
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps });
        else asked = context.Request.Cookies[Cookie] ?? "vi";

        words.Speak(asked);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(words.Language);
        return next(context);
    }

    /// <summary>This address in another language.</summary>
    public static string Switch(HttpRequest request, string language)
    {
        var rest = request.Query.Where(q => q.Key != Query).SelectMany(q => q.Value.Select(v => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v ?? "")}"));
        return $"{request.PathBase}{request.Path}?{string.Join('&', rest.Append($"{Query}={language}"))}";
    }
}
