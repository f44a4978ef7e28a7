using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Trust;

/// <summary>The roots that are believed, each on a list and for a time. Replaced whole when the lists change.</summary>
internal sealed class TrustBook(IReadOnlyList<TrustAnchor> anchors, IReadOnlyList<X509Certificate2>? intermediates = null)
{
    public static readonly TrustBook Empty = new([]);

    public IReadOnlyList<TrustAnchor> Anchors { get; } = anchors;

    /// <summary>Certificates known beforehand that help to build paths; they are believed only under a root.</summary>
    public IReadOnlyList<X509Certificate2> Intermediates { get; } = intermediates ?? [];

    internal PathMemory Memory { get; } = new();

    public TrustAnchor? Of(X509Certificate2 root) => Anchors.FirstOrDefault(a => a.Certificate.RawData.AsSpan().SequenceEqual(root.RawData));

    public static TrustBook Of(string list, params X509Certificate2[] roots) => new([.. roots.Select(r => new TrustAnchor(list, r, DateOnly.MinValue))]);

    /// <summary>What both hold.</summary>
    public TrustBook With(TrustBook other) => new([.. Anchors, .. other.Anchors], [.. Intermediates, .. other.Intermediates]);
}
