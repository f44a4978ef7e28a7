using CuuLong.Platform.Text;

namespace CuuLong.Platform.Organisations;

/// <summary>What a person states of a unit that comes into being.</summary>
/// <param name="CodeSynthetic">The codes are placeholders, to be replaced before exchange.</param>
public sealed record UnitFields(string? Name, string? NameEn = null, string? NameKm = null, string? Notation = null, string? Code13 = null, string? Code35 = null, bool CodeSynthetic = false)
{
    public string Name { get; init; } = Tidy(Name) ?? "";
    public string? Code13 { get; init; } = Tidy(Code13) is { } code ? Codes.Plain(code) : null;
    public string? Code35 { get; init; } = Tidy(Code35) is { } code ? Codes.Plain(code) : null;

    internal Unit Unit(Guid id, UnitKind kind, Guid? parent, Guid agency, string? territory, DateOnly from, int order)
    {
        var (en, km, notation) = (Tidy(NameEn) ?? "", Tidy(NameKm) ?? "", Tidy(Notation) ?? "");
        return new Unit
        {
            Id = id, Key = id.ToString("N"), ParentId = parent, AgencyId = agency, Kind = kind, Name = Name, NameEn = en, NameKm = km,
            Folded = Fold.Of($"{Name} {en} {km} {notation}"), Notation = notation, Code13 = Code13, Code35 = Code35, CodeSynthetic = CodeSynthetic,
            Territory = territory, ValidFrom = from, Order = order,
        };
    }

    private static string? Tidy(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
