namespace CuuLong.Pdf.Layout;

/// <summary>An empty signature field at a marked room, there from the first revision on, so that signing changes as little as possible.</summary>
/// <param name="Name">Unique in the file, ASCII without dots.</param>
/// <param name="Label">What a reader program shows.</param>
/// <param name="Mark">Name of the <see cref="Gap"/> that holds its place.</param>
public sealed record SignatureField(string Name, string Label, string Mark);
