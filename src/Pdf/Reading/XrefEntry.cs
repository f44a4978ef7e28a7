namespace CuuLong.Pdf;

public enum XrefKind : byte { Free, InFile, InStream }

/// <summary>Where an object stands.</summary>
/// <param name="Offset">In the file; or the number of the object stream that holds it.</param>
/// <param name="Detail">The generation; or the index in the object stream.</param>
public readonly record struct XrefEntry(XrefKind Kind, long Offset, int Detail);
