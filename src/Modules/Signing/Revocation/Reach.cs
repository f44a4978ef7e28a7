namespace CuuLong.Signing.Revocation;

/// <summary>How far a fetch may go.</summary>
internal enum Reach
{
    /// <summary>Listed hosts.</summary>
    Listed,

    /// <summary>Any host of the public network by plain http, and listed ones: for what a stranger's certificate names while someone at a command line waits.</summary>
    Public,

    /// <summary>Any host by plain http, the own network included: for someone at a command line, never for what others send in.</summary>
    Anywhere,
}
