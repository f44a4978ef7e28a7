namespace CuuLong.Pdf;

/// <summary>What is to be put into a signature field.</summary>
/// <param name="Field">The wanted name. An empty signature field of that name is filled and keeps its place; else a new field gets the name, or the next free one like it.</param>
/// <param name="Reserve">Bytes kept for the signature; a longer one is refused, never cut.</param>
public sealed record SignatureRequest(string Field, int Reserve)
{
    /// <summary>"ETSI.CAdES.detached", or "ETSI.RFC3161" for a document time-stamp.</summary>
    public string SubFilter { get; init; } = "ETSI.CAdES.detached";

    /// <summary>/M: the time that the signer claims, with the offset in which it is shown. None for a time-stamp.</summary>
    public DateTimeOffset? At { get; init; }

    public string? Name { get; init; }

    public string? Reason { get; init; }

    public string? Location { get; init; }

    /// <summary>0 is the first page, -1 the last. Only for a new field.</summary>
    public int Page { get; init; }

    /// <summary>Where a new field is seen on the page: points from the lower left of what the reader sees, whichever way the page is turned. Null makes it invisible.</summary>
    public PdfBox? Place { get; init; }

    /// <summary>Draws the appearance; null shows nothing. Given the width and height that the field has.</summary>
    public Func<IPdfObjects, double, double, PdfAppearance>? Draw { get; init; }

    /// <summary>1 to 3 certifies the file (DocMDP, 12.8.2.2): only the first signature may.</summary>
    public int? Certify { get; init; }

    internal bool IsTimestamp => SubFilter == "ETSI.RFC3161";
}
