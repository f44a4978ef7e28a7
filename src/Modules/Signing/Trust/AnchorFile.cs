using CuuLong.Platform.Packs;

namespace CuuLong.Signing.Trust;

/// <param name="File">Within the pack's trust folder.</param>
internal sealed record AnchorFile(PackPlace Place, string File, DateOnly From, DateOnly? To = null);
