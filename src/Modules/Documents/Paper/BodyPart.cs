namespace CuuLong.Documents.Paper;

/// <param name="Text">Of a Part (Phần, Chương) and a Section (Mục, Tiểu mục): its word and number.</param>
/// <param name="Title">Of a Part or Section: set in capitals under it.</param>
/// <param name="Rows">Of a Table: the first row is its head.</param>
internal sealed record BodyPart(BodyKind Kind, string Text, string Title = "", IReadOnlyList<string[]>? Rows = null);
