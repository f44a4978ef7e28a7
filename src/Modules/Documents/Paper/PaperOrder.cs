using CuuLong.Documents.Model;
using CuuLong.Platform.People;

namespace CuuLong.Documents.Paper;

/// <summary>What the module knows of a document whose page is wanted; the rest (names above, place, notation) follows from it.</summary>
/// <param name="Text">Of the body, as <see cref="BodyText"/> reads it.</param>
/// <param name="SignerTitle">The position that must sign.</param>
/// <param name="By">Who signs in its stead and as what, with the title of his own; null for the holder.</param>
/// <param name="Number">Null on a draft.</param>
/// <param name="VerifyAt">Address for the QR code; null draws none.</param>
/// <param name="Made">Time in the file: the same order gives the same bytes.</param>
internal sealed record PaperOrder(
    Guid AgencyId, Guid UnitId, string Type, string Subject, Urgency Urgency, string Text, IReadOnlyList<Guid> Recipients, string? AlsoTo,
    string SignerTitle, string SignerName, string DrafterName, DateTimeOffset Made)
{
    public (DelegationKind As, string Title, string Name)? By { get; init; }

    public long? Number { get; init; }

    public DateOnly? On { get; init; }

    public string? VerifyAt { get; init; }
}
