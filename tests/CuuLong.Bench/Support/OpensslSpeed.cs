using System.Globalization;

namespace CuuLong.Bench.Support;

/// <summary>openssl's own measurement, by two processes.</summary>
internal static class OpensslSpeed
{
    public static double SignaturesPerSecond(string algorithm, int seconds)
    {
        var said = Command.Run("openssl", "speed", "-elapsed", "-multi", "2", "-seconds", seconds.ToString(CultureInfo.InvariantCulture), algorithm);
        // "rsa 2048 bits 0.000123s 0.000004s   8123.4 276543.2": the last but one is signatures a second.
        var row = said.Split('\n').Last(l => l.StartsWith("rsa", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return double.Parse(row[^2], CultureInfo.InvariantCulture);
    }
}
