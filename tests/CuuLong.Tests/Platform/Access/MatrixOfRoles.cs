using System.Net;
using AngleSharp.Html.Dom;
using CuuLong.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Access;

public sealed class MatrixOfRoles
{
    [Fact]
    public async Task The_second_to_save_the_matrix_is_told_who_was_first_and_what_differs_and_can_send_it_again()
    {
        await using var app = await TestApp.Start();
        var agency = await app.Given.Agency();
        var first = app.Browser(await app.Given.Person(agency, Roles.System, "Huỳnh Minh Đầu"));
        var second = app.Browser(await app.Given.Person(agency, Roles.System, "Lê Văn Sau"));
        var (hers, his) = (await first.Page("/admin/roles"), await second.Page("/admin/roles"));
        Box(hers, "clerk platform.audit.search").IsChecked = true;
        Box(his, "specialist platform.audit.search").IsChecked = true;
        Assert.Equal(HttpStatusCode.Redirect, (await first.Send(hers, "form#roles")).StatusCode);

        var refused = await TestBrowser.Parse(await second.Send(his, "form#roles"));

        Assert.Contains("Huỳnh Minh Đầu", refused.QuerySelector(".errors")!.TextContent);
        Assert.Equal(2, refused.QuerySelectorAll("[data-theirs] li").Length);
        Assert.True(Box(refused, "specialist platform.audit.search").IsChecked);
        Assert.Contains("platform.audit.search", app.Services.GetRequiredService<RoleBook>().PermissionsOf([Roles.Clerk]).AsEnumerable());
        Assert.Equal(HttpStatusCode.Redirect, (await second.Send(refused, "form#roles", ("_once", Guid.CreateVersion7()))).StatusCode);
        var book = app.Services.GetRequiredService<RoleBook>();
        Assert.Equal((false, true), (book.PermissionsOf([Roles.Clerk]).Contains("platform.audit.search"), book.PermissionsOf([Roles.Specialist]).Contains("platform.audit.search")));
    }

    private static IHtmlInputElement Box(IHtmlDocument page, string value) => (IHtmlInputElement)page.QuerySelector($"input[name=Held][value='{value}']")!;
}
