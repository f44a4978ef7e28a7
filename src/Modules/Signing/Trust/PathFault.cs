namespace CuuLong.Signing.Trust;

internal enum PathFault
{
    None,

    /// <summary>No path to a root on any list.</summary>
    NoPath,

    /// <summary>A link of the path is broken, or a certificate on it may not do what it does.</summary>
    Constraints,
}
