using CuuLong.Pdf;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Broken files of any kind through the one verifier: none throws, none costs much, and none passes whose signed content is not the genuine one.</summary>
internal static class Mutants
{
    /// <param name="mutate">A file of that number, and whether it says what the genuine one says.</param>
    public static async Task None(int count, Func<int, Random, (byte[] File, Func<bool> IsGenuine)> mutate)
    {
        var (wrong, slowest, most) = (new List<string>(), TimeSpan.Zero, 0L);
        await Bureau.Shared.Verify(mutate(0, new Random(0)).File);
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (n, _) =>
        {
            var (file, genuine) = mutate(n, new Random(n));
            var (thread, since, before) = (Environment.CurrentManagedThreadId, ProcessorTime.Now, GC.GetAllocatedBytesForCurrentThread());
            var report = await Bureau.Shared.Verify(file);
            var (spent, made) = Environment.CurrentManagedThreadId == thread ? (ProcessorTime.Now - since, GC.GetAllocatedBytesForCurrentThread() - before) : (TimeSpan.Zero, 0);
            var passed = report.Verdict == Indication.TotalPassed && !genuine();
            lock (wrong)
            {
                (slowest, most) = (spent > slowest ? spent : slowest, Math.Max(most, made));
                if (passed) wrong.Add($"{n}");
            }
        });
        Assert.Empty(wrong);
        Assert.InRange(slowest, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1));
        Assert.InRange(most, 1, 256 << 20);
    }
}
