using CuuLong.Platform.Packs;

namespace CuuLong.Signing.Trust;

/// <summary>trust/lists.yaml.</summary>
internal sealed record TrustListsFile(PackPlace Place, IReadOnlyList<TrustListFile> Lists);
