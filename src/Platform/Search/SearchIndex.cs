using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Search;

public static class SearchIndex
{
    internal const string Columns = "kind, subject_id, agency_id, permission, title, body, terms, url, at";

    /// <summary>Makes a record findable with the next commit of <paramref name="db"/>.</summary>
    /// <param name="holders">
    /// Units and positions: with the permission only they find it. A record may have such an entry besides one for all who may
    /// read everything; it shows once.
    /// </param>
    public static void Index(this ModuleDb db, string kind, Guid subject, Guid agency, string permission, string title, string body, string url, DateTimeOffset at,
        IReadOnlyCollection<Guid>? holders = null) =>
        db.Find([kind, subject, agency, permission, title, body, SearchTerms.Of(kind, agency, permission, title + " " + body, at, holders), url, at]);

    /// <summary>Takes a record out of the search, in the transaction of <paramref name="db"/>. To change its words, take it out and index it anew.</summary>
    public static async Task Unindex(this ModuleDb db, string kind, Guid subject, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        await db.Set<SearchEntry>().Where(e => e.SubjectId == subject && e.Kind == kind).ExecuteDeleteAsync(cancel);
    }
}
