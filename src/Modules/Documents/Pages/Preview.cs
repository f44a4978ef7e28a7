using CuuLong.Documents.Model;
using CuuLong.Platform.Files;

namespace CuuLong.Documents.Pages;

/// <summary>The document as the page shows it, with its further files.</summary>
internal sealed record Preview(StoredFile? Content, string Url, IReadOnlyList<Attachment> Attachments, string FilesUrl);
