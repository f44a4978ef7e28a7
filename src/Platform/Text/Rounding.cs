namespace CuuLong.Platform.Text;

/// <summary>The one way the office rounds: a half goes away from zero, as people and reports do.</summary>
public static class Rounding
{
    public static decimal Round(decimal number, int decimals = 0) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
