using CuuLong.Documents.Model;

namespace CuuLong.Documents.Home;

/// <summary>A document on the desk, and the act that it waits for from this person.</summary>
/// <param name="From">Who sent or drafted it.</param>
/// <param name="Act">Text key of the act.</param>
internal sealed record WorkRow(string Url, string Notation, string Subject, string From, Urgency Urgency, string Act, string ActUrl, DateOnly? Due = null, AssignmentRole? Role = null)
{
    public WorkGroup Group(DateOnly today, DateOnly soon) => Due switch
    {
        null => WorkGroup.Undated,
        { } due when due < today => WorkGroup.Late,
        { } due when due == today => WorkGroup.Today,
        { } due when due <= soon => WorkGroup.Soon,
        _ => WorkGroup.Later,
    };
}

/// <summary>In the order in which the desk shows them.</summary>
internal enum WorkGroup { Late, Today, Soon, Undated, Later }
