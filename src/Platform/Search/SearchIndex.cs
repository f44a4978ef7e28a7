using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Search;

public static class SearchIndex
{
    /// <summary>Makes a record findable, in the transaction that creates it.</summary>
    public static void Index(this ModuleDb db, string kind, Guid subject, Guid agency, string permission, string title, string body, string url, DateTimeOffset at) =>
        db.Add(new SearchEntry
        {
            Kind = kind, SubjectId = subject, AgencyId = agency, Permission = permission, Title = title, Body = body,
            Terms = SearchTerms.Of(kind, agency, permission, title + " " + body, at), Url = url, At = at,
        });

    /// <summary>Takes a record out of the search, in the transaction of <paramref name="db"/>. To change its words, take it out and index it anew.</summary>
    public static async Task Unindex(this ModuleDb db, string kind, Guid subject, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        await db.Set<SearchEntry>().Where(e => e.SubjectId == subject && e.Kind == kind).ExecuteDeleteAsync(cancel);
    }
}
