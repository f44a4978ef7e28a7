using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Cms;
using CuuLong.Signing.TestAuthority;

namespace CuuLong.Signing.Trust;

/// <summary>
/// The trust lists of the pack (trust/lists.yaml), with roots that the installation adds under DATA/trust/LIST/, and the test
/// root where the test authority is on. Read once a start.
/// </summary>
internal sealed class TrustLists(Pack pack, Installation installation, IServiceProvider services)
{
    private const string File = "trust/lists.yaml";

    private readonly Lazy<IReadOnlyList<TrustListFile>> lists = new(() => Read(pack));
    private readonly Lock gate = new();
    private TrustBook? book;

    public IReadOnlyList<TrustListFile> Lists => lists.Value;

    public TrustBook Book
    {
        get
        {
            lock (gate) return book ??= Read();
        }
    }

    /// <summary>Hosts that the lists' authorities serve evidence from.</summary>
    public IEnumerable<string> Hosts => Lists.SelectMany(l => l.Hosts ?? []);

    internal static IReadOnlyList<TrustListFile> Read(Pack pack) => pack.Exists && pack.Has(File) ? pack.Read<TrustListsFile>(File).Lists : [];

    private TrustBook Read()
    {
        var declared = new TrustBook([.. Lists.SelectMany(l => (l.Anchors ?? []).Select(a => new TrustAnchor(l.Key, Load(pack, a), a.From, a.To)))]);
        foreach (var list in Lists)
            if (Path.Combine(installation.DataDir, "trust", list.Key) is var folder && Directory.Exists(folder))
                declared = declared.With(TrustFolder.Read(folder, list.Key).Book);
        return services.GetService(typeof(TestPki)) is TestPki test ? declared.With(test.Trust) : declared;
    }

    internal static X509Certificate2 Load(Pack pack, AnchorFile anchor)
    {
        var file = Path.Combine(pack.Folder, "trust", anchor.File);
        var certificate = System.IO.File.Exists(file) ? TrustFolder.Ders(System.IO.File.ReadAllBytes(file)).Select(d => Certificates.Load(d)).FirstOrDefault() : null;
        return certificate ?? throw anchor.Place.Wrong("file", $"«{anchor.File}» không phải là tệp chứng thư trong thư mục trust của gói. Đặt tệp .crt hoặc .pem vào đó.");
    }
}
