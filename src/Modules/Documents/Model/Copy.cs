using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Model;

/// <summary>Bản sao điện tử của một văn bản: an entry of the book of copies, never changed.</summary>
internal sealed class Copy
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }

    /// <summary>The incoming line or the issued document.</summary>
    public Guid SourceId { get; init; }
    public bool OfIncoming { get; init; }
    public CopyForm Form { get; init; }

    /// <summary>One series of the agency and year for all forms.</summary>
    public int Year { get; init; }
    public long Number { get; init; }
    public string Notation { get; init; } = "";
    public DateOnly MadeOn { get; init; }
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The clerk who holds the seal.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>Who, having the authority, decided on the copy.</summary>
    public string DecidedBy { get; init; } = "";
    public string DecidedTitle { get; init; } = "";

    /// <summary>What was copied, as its entry names it.</summary>
    public string SourceNotation { get; init; } = "";
    public string SourceIssuer { get; init; } = "";
    public string SourceSubject { get; init; } = "";

    /// <summary>The bytes before the mark: the source's file, or the extract.</summary>
    public string OfHash { get; init; } = "";
    public string FileHash { get; init; } = "";

    /// <summary>What verifying the finished copy found; below Valid when an earlier signature in it lacks evidence.</summary>
    public Verdict Verdict { get; init; }

    public StoredFile File() => new(FileHash, Queries.Naming.Pdf(Notation), FileKind.Pdf.Type, 0);

    public string FileUrl() => $"/{(OfIncoming ? "incoming" : "outgoing")}/{SourceId}/copies/{Id}";

    public string SourceUrl() => $"/{(OfIncoming ? "incoming" : "outgoing")}/{SourceId}";
}
