using CuuLong.Platform.Files;

namespace CuuLong.Tests.Platform.Files;

public sealed class RememberingContent
{
    [Fact]
    public void The_oldest_goes_when_there_is_no_more_room()
    {
        var recent = new RecentContent(mostBytes: 100);
        foreach (var name in new[] { "a", "b", "c" }) recent.Keep(name, new byte[40]);

        Assert.Null(recent.Find("a"));
        Assert.NotNull(recent.Find("b"));
        Assert.NotNull(recent.Find("c"));
    }

    [Fact]
    public async Task Content_is_read_whole_or_not_at_all()
    {
        using var place = new StoreFixture();
        var large = new byte[300 * 1024];
        large.AsSpan().Fill((byte)'a');
        foreach (var (content, name) in new[] { (SampleFiles.Pdf(), "a.pdf"), (large, "a.txt") })
        {
            var stored = await place.Saved(content, name);
            Assert.Equal(content, await place.Store.Read(stored.Hash, content.Length, TestContext.Current.CancellationToken));
            Assert.Null(await place.Store.Read(stored.Hash, content.Length - 1, TestContext.Current.CancellationToken));
        }
        Assert.Null(await place.Store.Read(new string('0', 64), 100, TestContext.Current.CancellationToken));
    }
}
