using CuuLong.Platform.Packs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Ui;

/// <summary>The UI kit's own services and what stands before routing.</summary>
internal static class UiServices
{
    public static void AddUi(this IServiceCollection services)
    {
        services.AddSingleton<Assets>();
        services.AddSingleton<Icons>();
        services.AddSingleton<Letterhead>();
        services.AddScoped<Rail>();
        services.AddScoped<Desk>();
        services.Configure<MvcOptions>(FieldMessages.Apply);
        services.Configure<MvcOptions>(options => options.ModelBinderProviders.Insert(0, new DayBinder()));
        services.Configure<MvcOptions>(options => options.Filters.Add(new UnknownActs()));
    }

    public static void UseUi(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseAssets();
        // Before the error pages, which are asked for again without the query that chose the language.
        app.UseMiddleware<LanguageChoice>();
        app.UseWhen(c => !c.Request.Path.StartsWithSegments("/api"), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                StatusCodeSelector = failure => PackFault.In(failure) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable,
            });
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }
}
