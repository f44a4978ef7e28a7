using CuuLong.Platform.Text;

namespace CuuLong.Signing.Import;

/// <summary>A row of the sheet and what became of it; every row read has one, so nothing is lost.</summary>
/// <param name="Number">Its row in the sheet, counted from 1 as the sheet shows it.</param>
/// <param name="Cells">As they were brought.</param>
internal sealed record ImportedRow(int Number, string[] Cells, string Name, string Serial, Guid? CertificateId, Refusal? Refusal)
{
    public bool IsKnown => Refusal is { Code: Operations.Keeping.Known, Args: [_, string holder] } && Fold.Of(holder) == Fold.Of(Clean.Line(Name));
}
