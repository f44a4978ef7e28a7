using System.Collections.Frozen;

namespace CuuLong.Documents.Model;

/// <summary>
/// A kind of administrative document (NĐ 30/2020, Điều 7 and Phụ lục III). The code is the abbreviation of Phụ lục III,
/// case and all; the two kinds without abbreviation carry a code of ours. Its name is the text "documents.type.CODE".
/// </summary>
/// <param name="InNotation">What stands before the hyphen of the notation; empty for công văn and thư công.</param>
internal sealed record DocumentType(string Code, string InNotation)
{
    public const string Letter = "CV", Submission = "TTr";

    private static readonly string[] Abbreviated =
    [
        "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT",
        "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB",
    ];

    /// <summary>The 29 kinds, công văn first because it is most of the work.</summary>
    public static readonly IReadOnlyList<DocumentType> All =
        [new(Letter, ""), .. Abbreviated.Select(a => new DocumentType(a, a)), new("ThC", "")];

    private static readonly FrozenDictionary<string, DocumentType> ByCode = All.ToFrozenDictionary(t => t.Code, StringComparer.Ordinal);

    public static DocumentType? Find(string code) => ByCode.GetValueOrDefault(code);
}
