namespace CuuLong.Pdf;

/// <param name="What">A code: "page", "annotation-added", "field-name".</param>
/// <param name="Detail">Where: an object's number, a key, a field's name.</param>
public sealed record Change(ChangeLevel Level, string What, string Detail);
