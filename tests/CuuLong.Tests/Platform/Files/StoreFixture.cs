using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Platform.Files.Converting;
using CuuLong.Platform.Files.Scanning;
using CuuLong.Platform.Files.Sniffing;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.Verbs;
using Microsoft.Extensions.Logging.Abstractions;

namespace CuuLong.Tests.Platform.Files;

/// <summary>A file store in a folder of its own, without the rest of the application.</summary>
internal sealed class StoreFixture : IDisposable
{
    private readonly Soffice soffice;

    public StoreFixture(FileSettings? settings = null, string? clamAv = null)
    {
        settings ??= new();
        Folder = Directory.CreateTempSubdirectory("cuulong-files").FullName;
        var installation = new Installation(Folder, Database.Sqlite(Path.Combine(Folder, "x.db")), Folder);
        IVirusScan scan = clamAv is null ? new NoVirusScan() : new ClamAv(clamAv, NullLogger<ClamAv>.Instance);
        Store = new DiskFileStore(installation, settings, new Sniffer(settings), scan);
        soffice = new Soffice(settings, NullLogger<Soffice>.Instance);
        Converter = new LibreOfficeConverter(Store, settings, soffice, installation);
    }

    public string Folder { get; }
    public IFileStore Store { get; }
    public IPdfConverter Converter { get; }

    /// <summary>Everything under the files folder that is a file.</summary>
    public string[] Kept => Directory.Exists(Path.Combine(Folder, "files")) ? Directory.GetFiles(Path.Combine(Folder, "files"), "*", SearchOption.AllDirectories) : [];

    public Task<Outcome<StoredFile>> Save(byte[] bytes, string name) => Store.Save(new MemoryStream(bytes), name, TestContext.Current.CancellationToken);

    public async Task<StoredFile> Saved(byte[] bytes, string name)
    {
        var saved = await Save(bytes, name);
        Assert.Null(saved.Refusal);
        return saved.Value!;
    }

    public void Dispose()
    {
        soffice.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
