using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Organisations;

public enum UnitKind { Province, Department, Division, Centre, District, Commune, Enterprise }

/// <summary>
/// An office for as long as it existed. Never renamed in place: a change is a new unit and a succession edge, so that
/// a document of 2021 stays with the office of 2021.
/// </summary>
public sealed class Unit
{
    public Guid Id { get; init; }

    /// <summary>The pack's own key ("so-thong-tin-truyen-thong"), stable between versions of the pack.</summary>
    public string Key { get; init; } = "";
    public Guid? ParentId { get; set; }

    /// <summary>The agency (with clerk, books and chain of its own) it belongs to; its own key when it is one.</summary>
    public Guid AgencyId { get; init; }
    public UnitKind Kind { get; init; }
    public string Name { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string NameKm { get; init; } = "";

    /// <summary>Name folded for search (no marks, đ as d, lower case).</summary>
    public string Folded { get; init; } = "";

    /// <summary>Abbreviation in document notations ("STTTT").</summary>
    public string Notation { get; init; } = "";

    /// <summary>13 characters of QCVN 102:2016 ("000.00.14.H59"); null when none was given.</summary>
    public string? Code13 { get; init; }

    /// <summary>Up to 35 characters of QĐ 20/2020/QĐ-TTg ("H59.14").</summary>
    public string? Code35 { get; init; }

    /// <summary>The codes are invented for lack of a published source and must be replaced before exchange.</summary>
    public bool CodeSynthetic { get; init; }

    /// <summary>The administrative territory (GSO code) the office governs, if any.</summary>
    public string? Territory { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day it no longer existed; null while it exists.</summary>
    public DateOnly? ValidTo { get; set; }
    public int Order { get; init; }

    /// <summary>How far what the pack says of it was checked; null when it was entered in the program.</summary>
    public Trust? Trust { get; init; }
    public string? Source { get; init; }

    public bool IsAgency => Id == AgencyId;

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);

    public string NameIn(string language) => language switch
    {
        "en" when NameEn.Length > 0 => NameEn,
        "km" when NameKm.Length > 0 => NameKm,
        _ => Name,
    };
}
