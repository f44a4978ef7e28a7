namespace CuuLong.Platform.Packs;

/// <summary>
/// Reads, at the load, files of the pack that are otherwise read when they are needed, so that a mistake ends the start and not
/// somebody's page. Found by its type, in any module.
/// </summary>
public interface IPackCheck
{
    /// <exception cref="PackException">A file is wrong.</exception>
    void Check(Pack pack);
}
