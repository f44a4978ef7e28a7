namespace CuuLong.Platform.Replay;

/// <summary>Chance that is the same for the same seed and item on every machine (SplitMix64).</summary>
public sealed class Chance(ulong seed, ulong item)
{
    private ulong state = Mix(seed) ^ Mix(item * 0x9E3779B97F4A7C15UL + 1);

    public ulong Bits() => Mix(state += 0x9E3779B97F4A7C15UL);

    /// <summary>From 0 to <paramref name="below"/> − 1.</summary>
    public int Below(int below) => (int)(Bits() % (ulong)below);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in that share of cases.</summary>
    public bool In(double share) => (Bits() >> 11) * (1.0 / (1UL << 53)) < share;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>An index by weight; <paramref name="upTo"/> holds the running sums of the weights.</summary>
    public int Weighted(int[] upTo)
    {
        var at = Array.BinarySearch(upTo, Below(upTo[^1]) + 1);
        return at < 0 ? ~at : at;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
