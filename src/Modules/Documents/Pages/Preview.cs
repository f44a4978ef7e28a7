using CuuLong.Documents.Model;
using CuuLong.Platform.Files;

namespace CuuLong.Documents.Pages;

/// <summary>The document as the page shows it, with its annexes.</summary>
internal sealed record Preview(StoredFile? Content, string Url, IReadOnlyList<Attachment> Attachments, string FilesUrl)
{
    /// <summary>Where annexes are moved up and taken out, up to the handler's name, for the drafter of a draft; null for everybody else.</summary>
    public string? Edits { get; init; }

    /// <summary>Of the draft, for those forms.</summary>
    public int Version { get; init; }

    /// <summary>The files as they were brought are offered too: to the office that wrote them.</summary>
    public bool Keeps { get; init; }
}
