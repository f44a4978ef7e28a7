namespace CuuLong.Signing.Time;

internal enum TimestampFault
{
    None,

    /// <summary>The imprint is not of this content: a token taken from elsewhere.</summary>
    OtherImprint,

    /// <summary>The authority's signature is broken, or its certificate missing or another.</summary>
    BrokenSignature,

    /// <summary>The certificate is not one for time-stamping alone (RFC 3161, 2.3).</summary>
    NotAnAuthority,
}
