using System.Globalization;

namespace CuuLong.Documents.Model;

/// <summary>
/// Number and notation as NĐ 30/2020 (Phụ lục I, mục II.3) writes them: "05/BC-STTTT"; a công văn names the drafting unit
/// instead of the kind: "05/STTTT-VP".
/// </summary>
internal static class Notation
{
    public static string Number(long number) => number.ToString("00", CultureInfo.InvariantCulture);

    public static string Of(long number, DocumentType type, string agency, string unit)
    {
        var groups = type.InNotation.Length > 0 ? $"{type.InNotation}-{agency}" : unit.Length > 0 ? $"{agency}-{unit}" : agency;
        return $"{Number(number)}/{groups}";
    }
}
