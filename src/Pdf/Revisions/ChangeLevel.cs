namespace CuuLong.Pdf;

/// <summary>How far a later revision goes; each allows more than the one before it.</summary>
public enum ChangeLevel
{
    None,

    /// <summary>Evidence for the long term: /DSS and document time-stamps.</summary>
    Evidence,

    /// <summary>Dates and metadata that no page shows.</summary>
    Metadata,

    /// <summary>One more signature, in a field of its own or in an empty one that waited for it.</summary>
    Signing,

    /// <summary>Form fields got values.</summary>
    Filling,

    /// <summary>Annotations came, went or changed.</summary>
    Annotations,

    /// <summary>Bytes or objects that nothing names, or a signature laid over text: no reader should decide this alone.</summary>
    Hidden,

    /// <summary>What the signer saw is changed.</summary>
    Forbidden,
}
