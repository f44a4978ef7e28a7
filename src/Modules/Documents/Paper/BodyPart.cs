namespace CuuLong.Documents.Paper;

/// <summary>The kinds of NĐ 30/2020, Phụ lục I, mục II.6: headings above Điều are centred, Khoản and Điểm are set as paragraphs.</summary>
internal enum BodyKind { Text, Part, Section, Article, Table }

/// <param name="Text">Of a Part (Phần, Chương) and a Section (Mục, Tiểu mục): its word and number.</param>
/// <param name="Title">Of a Part or Section: set in capitals under it.</param>
/// <param name="Rows">Of a Table: the first row is its head.</param>
internal sealed record BodyPart(BodyKind Kind, string Text, string Title = "", IReadOnlyList<string[]>? Rows = null);
