using CuuLong.Platform.Packs;

namespace CuuLong.Signing.Trust;

/// <param name="Keeper">Who decides what stands on it.</param>
/// <param name="Hosts">Where its authorities serve lists, answers and time-stamps: "*.ca.example.vn".</param>
/// <param name="Trust">How far the facts were checked.</param>
internal sealed record TrustListFile(PackPlace Place, string Key, PackName Name, string Keeper, Platform.Packs.Trust Trust, IReadOnlyList<string>? Hosts = null, IReadOnlyList<AnchorFile>? Anchors = null);
