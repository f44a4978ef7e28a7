namespace CuuLong.Reporting.Figures;

/// <summary>The one rounding of the reports: half away from zero, on exact decimals.</summary>
internal static class Rounding
{
    public static decimal To(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Decimals as written: 2 for 71.87, 1 for 39.5.</summary>
    public static int DecimalsOf(decimal value) => value.Scale;
}
