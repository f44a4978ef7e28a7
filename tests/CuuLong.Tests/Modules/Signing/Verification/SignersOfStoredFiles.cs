using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Seals;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>The page of a signed document asks at each look whose certificates are in its file.</summary>
public sealed class SignersOfStoredFiles
{
    [Fact]
    public async Task A_file_is_opened_once_and_one_that_is_not_there_yet_is_asked_for_again()
    {
        var store = new CountingStore();
        var signers = new SignersOfFiles(store);

        Assert.Empty(await signers.Of("a", TestContext.Current.CancellationToken));
        var bureau = Bureau.Shared;
        store.Content = await bureau.SignTwice(SampleFiles.Pdf());
        for (var look = 0; look < 3; look++)
            Assert.Equal(new[] { bureau.Signer, bureau.Seal }.Select(c => c.Key.Certificate.Print()).Order(), (await signers.Of("a", TestContext.Current.CancellationToken)).Values.Order());

        Assert.Equal(2, store.Reads);
    }

    private sealed class CountingStore : IFileStore
    {
        public byte[]? Content { get; set; }
        public int Reads { get; private set; }

        public ValueTask<byte[]?> Read(string hash, long most, CancellationToken cancel = default)
        {
            Reads++;
            return new(Content);
        }

        public Task<Outcome<StoredFile>> Save(Stream content, string name, CancellationToken cancel = default) => throw new NotSupportedException();

        public Stream Open(string hash) => throw new NotSupportedException();

        public bool Has(string hash) => throw new NotSupportedException();
    }
}
