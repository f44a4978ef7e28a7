using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Numbers;

namespace CuuLong.Documents.Operations;

/// <summary>A document keeps the number that it was given before, as long as the year of its book lasts.</summary>
internal static class OutgoingNumbers
{
    public static async Task<long> NumberFor(this DocumentsDb db, Outgoing document, int year, CancellationToken cancel) =>
        Held(document, year) ?? await db.TakeNumber(document.AgencyId, IssueOutgoing.Book, year, cancel);

    /// <summary>What <see cref="NumberFor"/> would give now; takes none.</summary>
    public static async Task<long> LikelyNumber(this DocumentsDb db, Outgoing document, int year, CancellationToken cancel) =>
        Held(document, year) ?? await db.PeekNumber(document.AgencyId, IssueOutgoing.Book, year, cancel);

    private static long? Held(Outgoing document, int year) => document.Year == year ? document.Number : null;
}
