using System.Security.Cryptography;
using CuuLong.Platform.Files;

namespace CuuLong.Tests.Platform.Files;

public sealed class KeepingFiles
{
    [Theory, InlineData(0), InlineData(300_000), InlineData(3_000_000)]
    public async Task What_was_saved_comes_back_byte_for_byte_under_its_hash(int padding)
    {
        using var fixture = new StoreFixture();
        byte[] bytes = [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)'\n', padding), .. SampleFiles.Pdf()];

        var saved = await fixture.Saved(bytes, "Công văn số 4127.pdf");

        Assert.Equal(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), "Công văn số 4127.pdf", "application/pdf", bytes.Length), saved);
        using var read = new MemoryStream();
        await using (var open = fixture.Store.Open(saved.Hash)) await open.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, read.ToArray());
        Assert.Equal([Path.Combine(fixture.Folder, "files", saved.Hash[..2], saved.Hash[2..4], saved.Hash)], fixture.Kept);
    }

    [Fact]
    public async Task The_same_content_under_two_names_is_kept_once()
    {
        using var fixture = new StoreFixture();
        var first = await fixture.Saved(SampleFiles.Pdf(), "a.pdf");
        var second = await fixture.Saved(SampleFiles.Pdf(), "b.pdf");

        Assert.Equal(first with { Name = "b.pdf" }, second);
        Assert.Single(fixture.Kept);
    }

    [Fact]
    public async Task Known_content_under_a_lying_name_is_still_refused()
    {
        using var fixture = new StoreFixture();
        await fixture.Saved(SampleFiles.Pdf(), "a.pdf");
        Assert.Equal("platform.files.disguised", (await fixture.Save(SampleFiles.Pdf(), "a.docx")).Refusal?.Code);
    }

    [Theory, InlineData(1000), InlineData(400_000)]
    public async Task A_file_past_the_bound_is_refused_and_leaves_nothing(int bound)
    {
        using var fixture = new StoreFixture(new FileSettings { MaxBytes = bound });
        var refused = await fixture.Save([.. SampleFiles.Pdf(), .. new byte[bound]], "lon.pdf");

        Assert.Equal("platform.files.too-large", refused.Refusal?.Code);
        Assert.Empty(fixture.Kept);
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_leaves_nothing_half_kept()
    {
        using var fixture = new StoreFixture();
        await Assert.ThrowsAsync<IOException>(() => fixture.Store.Save(new Breaking(500_000), "a.pdf", TestContext.Current.CancellationToken));
        Assert.Empty(fixture.Kept);
    }

    [Fact]
    public async Task Twenty_saves_of_one_content_at_once_agree()
    {
        using var fixture = new StoreFixture();
        var saved = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => fixture.Saved(SampleFiles.Pdf(), "a.pdf"))));
        Assert.Single(saved.Distinct());
        Assert.Single(fixture.Kept);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\van\\Báo cáo.pdf", "Báo cáo.pdf")]
    [InlineData("fdp\u202E.pdf", "fdp.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf")]
    public async Task A_name_is_only_ever_a_name(string given, string shown)
    {
        using var fixture = new StoreFixture();
        Assert.Equal(shown, (await fixture.Saved(SampleFiles.Pdf(), given)).Name);
    }

    [Theory, InlineData("../../../etc/passwd"), InlineData(""), InlineData("ABCDEF")]
    public void What_is_no_hash_opens_nothing(string hash)
    {
        using var fixture = new StoreFixture();
        Assert.False(fixture.Store.Has(hash));
        Assert.Throws<ArgumentException>(() => fixture.Store.Open(hash));
    }

    /// <summary>Gives some bytes, then fails as a socket does.</summary>
    private sealed class Breaking(int bytes) : Stream
    {
        private int left = bytes;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (left == 0) throw new IOException("connection reset");
            var read = Math.Min(left, count);
            left -= read;
            return read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
