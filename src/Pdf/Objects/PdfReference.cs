namespace CuuLong.Pdf;

/// <summary>"12 0 R": points at an indirect object.</summary>
public sealed class PdfReference(int number, int generation = 0) : PdfObject, IEquatable<PdfReference>
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;

    public bool Equals(PdfReference? other) => other is not null && other.Number == Number && other.Generation == Generation;

    public override bool Equals(object? other) => Equals(other as PdfReference);

    public override int GetHashCode() => HashCode.Combine(Number, Generation);
}
