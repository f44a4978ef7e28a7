namespace CuuLong.Platform.Search;

/// <summary>One findable record of one agency. Rows are added in order of time, so their key orders them too.</summary>
public sealed class SearchEntry
{
    public long Id { get; init; }

    /// <summary>"module.thing", also the text key of its name in the filter.</summary>
    public string Kind { get; init; } = "";
    public Guid SubjectId { get; init; }

    /// <summary>Only this agency finds it.</summary>
    public Guid AgencyId { get; init; }

    /// <summary>The permission that opens the record; without it the record is not found.</summary>
    public string Permission { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>Further words to find it by: number and notation, sender, people.</summary>
    public string Body { get; init; } = "";

    /// <summary>Title and body as <see cref="SearchTerms"/> makes them: what the index reads.</summary>
    public string Terms { get; init; } = "";
    public string Url { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
