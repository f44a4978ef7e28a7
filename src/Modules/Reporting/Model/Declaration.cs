using System.Globalization;
using CuuLong.Platform.Data;

namespace CuuLong.Reporting.Model;

/// <summary>A value that a person declared by hand for a period, over what the pack declares. Who changed it before, its deeds tell.</summary>
internal sealed class Declaration : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public string Period { get; init; } = "";
    public string Figure { get; init; } = "";

    /// <summary>Exact decimal with a point, its decimals as written: "71.87".</summary>
    public string Value { get; set; } = "";
    public string Source { get; set; } = "";
    public DateTimeOffset DeclaredAt { get; set; }
    public string DeclaredBy { get; set; } = "";
    public int Version { get; set; }

    public decimal Number => decimal.Parse(Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
