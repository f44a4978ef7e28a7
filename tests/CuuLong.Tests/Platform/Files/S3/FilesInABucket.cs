using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Files.S3;

public sealed class FilesInABucket : IAsyncLifetime
{
    private BucketServer bucket = null!;
    private TestApp app = null!;

    private IFileStore Store => app.Services.GetRequiredService<IFileStore>();

    public async ValueTask InitializeAsync()
    {
        bucket = await BucketServer.Start();
        app = await TestApp.Start(adjust: b => b.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Files:S3:Endpoint"] = bucket.Address, ["Files:S3:Bucket"] = "van-ban", ["Files:S3:Prefix"] = "travinh/", ["Files:S3:AccessKey"] = "khoa", ["Files:S3:SecretKey"] = "bi mat",
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await bucket.DisposeAsync();
    }

    private Task<Outcome<StoredFile>> Save(byte[] bytes) => Store.Save(new MemoryStream(bytes), "cong-van.pdf", TestContext.Current.CancellationToken);

    [Fact]
    public async Task What_is_saved_stands_in_the_bucket_and_outlives_the_folder()
    {
        var bytes = SampleFiles.Pdf();
        var saved = (await Save(bytes)).Value!;
        Assert.Equal(bytes, bucket.Objects[$"/van-ban/travinh/{saved.Hash}"]);

        Directory.Delete(Path.Combine(app.Folder, "files"), recursive: true);
        Assert.True(Store.Has(saved.Hash));
        Assert.False(Store.Has(new string('0', 64)));
        using var read = new MemoryStream();
        await using (var open = Store.Open(saved.Hash)) await open.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, read.ToArray());
        Assert.Throws<FileNotFoundException>(() => Store.Open(new string('0', 64)));
    }

    [Fact]
    public async Task While_the_bucket_is_silent_nothing_is_accepted_and_the_same_file_goes_in_afterwards()
    {
        bucket.OutOfOrder = true;
        Assert.Equal("platform.files.store-silent", (await Save(SampleFiles.Pdf())).Refusal?.Code);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Browser().Get("/health")).StatusCode);

        bucket.OutOfOrder = false;
        Assert.False((await Save(SampleFiles.Pdf())).Refused);
        Assert.Single(bucket.Objects);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().Get("/health")).StatusCode);
    }

    [Fact]
    public async Task Content_that_the_bucket_gives_back_changed_is_not_served()
    {
        var saved = (await Save(SampleFiles.Pdf())).Value!;
        Directory.Delete(Path.Combine(app.Folder, "files"), recursive: true);
        bucket.Objects[$"/van-ban/travinh/{saved.Hash}"] = "khác"u8.ToArray();
        Assert.Throws<InvalidDataException>(() => Store.Open(saved.Hash));
    }

    [Fact]
    public async Task The_page_of_the_state_shows_which_doors_are_open_and_what_is_off()
    {
        var administrator = await app.Given.Person(await app.Given.Agency(), Roles.Administrator);
        var page = await app.Browser(administrator).Page("/admin/state");
        Assert.Contains("Đang dùng", page.QuerySelector("[data-door=files]")!.TextContent);
        Assert.Contains("Chưa cấu hình", page.QuerySelector("[data-door=mail]")!.TextContent);
        Assert.Contains("Tốt", page.QuerySelector("[data-part=s3]")!.TextContent);
        Assert.Contains("Chưa cấu hình", page.QuerySelector("[data-part=clamav]")!.TextContent);
        Assert.Contains("MB", page.QuerySelector("[data-part=disk]")!.TextContent);
        Assert.DoesNotContain(bucket.Address, page.Body!.TextContent);

        bucket.OutOfOrder = true;
        page = await app.Browser(administrator).Page("/admin/state");
        Assert.Contains("Hỏng", page.QuerySelector("[data-part=s3]")!.TextContent);
    }
}
