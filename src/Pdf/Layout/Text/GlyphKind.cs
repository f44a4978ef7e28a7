namespace CuuLong.Pdf.Layout;

/// <summary>A space gives room for justification and for a line's end; after a hyphen or slash a line may end when nothing else helps.</summary>
internal enum GlyphKind : byte { Letter, Space, Hold, Hyphen, NewLine, Blank }
