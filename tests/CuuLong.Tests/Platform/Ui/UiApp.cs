using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;

namespace CuuLong.Tests.Platform.Ui;

/// <summary>One application for the pages of the kit: a province, an agency, its administrator and a clerk.</summary>
public sealed class UiApp : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;
    public Actor Administrator { get; private set; } = null!;
    public Actor Clerk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.Start();
        await App.Given.Agency("Tỉnh Cửu Long", UnitKind.Province);
        var agency = await App.Given.Agency("Sở Khoa học và Công nghệ");
        Administrator = await App.Given.Person(agency, Roles.Administrator, "Trần Gia Bảo", "Quản trị");
        Clerk = await App.Given.Person(agency, Roles.Clerk, "Lê Thị Hồng Vân", "Văn thư");
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
