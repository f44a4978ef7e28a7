using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;
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

    /// <summary>What the book of the number says when its document no longer bears it: every number is accounted for, by whom and when.</summary>
    public static Deed GivenUp(Outgoing document) =>
        new("documents.outgoing.number-given-up", document.Id, null, new { document.Book, document.Year, document.Number, document.Notation });

    /// <summary>The deed of an act that gives the document a number of that year; the one it bore of another year's book is given up.</summary>
    public static Deed[] Renumbering(Outgoing document, int year) => document.Number is not null && document.Year != year ? [GivenUp(document)] : [];

    private static long? Held(Outgoing document, int year) => document.Year == year ? document.Number : null;
}
