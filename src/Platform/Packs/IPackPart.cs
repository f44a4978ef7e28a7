using CuuLong.Platform.Data;

namespace CuuLong.Platform.Packs;

/// <summary>
/// One kind of thing that packs declare and the database keeps. Reads its files, checks them and tracks what differs;
/// the load commits all parts in one transaction. Found by its type.
/// </summary>
internal interface IPackPart
{
    Task Load(Pack pack, PlatformDb db, CancellationToken cancel);
}
