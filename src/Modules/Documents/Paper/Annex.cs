namespace CuuLong.Documents.Paper;

/// <param name="Title">Set in capitals.</param>
internal sealed record Annex(string Title, IReadOnlyList<BodyPart> Body);
