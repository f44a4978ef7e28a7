namespace CuuLong.Documents.Paper;

/// <summary>The kinds of NĐ 30/2020, Phụ lục I, mục II.6: headings above Điều are centred, Khoản and Điểm are set as paragraphs.</summary>
internal enum BodyKind { Text, Part, Section, Article, Table }
