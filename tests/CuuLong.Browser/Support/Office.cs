using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

[assembly: AssemblyFixture(typeof(Office))]

namespace CuuLong.Browser.Support;

/// <summary>One server and one browser for the whole run; each person gets a window with cookies of its own.</summary>
public sealed class Office : IAsyncLifetime
{
    /// <summary>Milliseconds: a machine with much else to do is slow, not wrong. What must be seen stays the same.</summary>
    private const int Patience = 60_000;

    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-browser").FullName;
    private RunningHost host = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    internal Prepared.Place Place { get; private set; } = null!;

    /// <summary>The signing program on the deputy's computer; not started.</summary>
    internal DesktopProgram Desktop { get; private set; } = null!;

    public string NameOf(Person person) => Place.Offices[person.Office].Name;

    public async ValueTask InitializeAsync()
    {
        Place = await Prepared.In(folder);
        Desktop = new DesktopProgram(Place.Token);
        host = await RunningHost.Start(folder, Desktop.Address);
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CUULONG_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        });
    }

    public async Task<IPage> Window(int width = 1280, int height = 800)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = host.Address.AbsoluteUri, ViewportSize = new() { Width = width, Height = height }, Locale = "vi-VN" });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>A window in which <paramref name="person"/> has signed in; of a visitor who has no account, when null.</summary>
    public async Task<IPage> As(Person? person, int width = 1280, int height = 800)
    {
        var page = await Window(width, height);
        if (person is not null) await page.SignsInAs(person);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
        await Desktop.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
