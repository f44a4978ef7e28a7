namespace CuuLong.Signing.Time;

internal enum TimestampFault
{
    None,

    /// <summary>The imprint is not of this content: a token taken from elsewhere.</summary>
    OtherImprint,

    /// <summary>The authority's signature is broken, or its certificate another.</summary>
    BrokenSignature,

    /// <summary>The authority's certificate is not there.</summary>
    NoCertificate,

    /// <summary>The authority did not bind its certificate in (RFC 3161, 2.4.2): another of the same key could take its place.</summary>
    Unbound,

    /// <summary>It says something critical that is not read here.</summary>
    Foreign,

    /// <summary>The certificate is not one for time-stamping alone (RFC 3161, 2.3).</summary>
    NotAnAuthority,
}
