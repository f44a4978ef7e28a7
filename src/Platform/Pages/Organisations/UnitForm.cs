using CuuLong.Platform.Organisations;

namespace CuuLong.Platform.Pages.Organisations;

/// <summary>What the forms ask of a unit that comes into being.</summary>
internal sealed class UnitForm
{
    public string? Name { get; set; }
    public string? NameEn { get; set; }
    public string? NameKm { get; set; }
    public string? Notation { get; set; }
    public string? Code13 { get; set; }
    public string? Code35 { get; set; }
    public bool CodeSynthetic { get; set; }

    public UnitFields Fields => new(Name, NameEn, NameKm, Notation, Code13, Code35, CodeSynthetic);

    public static UnitForm Of(Unit unit) => new()
    {
        Name = unit.Name, NameEn = unit.NameEn, NameKm = unit.NameKm, Notation = unit.Notation, Code13 = unit.Code13, Code35 = unit.Code35, CodeSynthetic = unit.CodeSynthetic,
    };
}
