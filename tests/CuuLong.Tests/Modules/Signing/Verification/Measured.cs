using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>What a deed costs the processor, and how much memory it holds at once beyond what was held before.</summary>
internal static class Measured
{
    public static async Task<(T Result, TimeSpan Spent, long Held)> Run<T>(Func<Task<T>> deed)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (before, most, done) = (GC.GetTotalMemory(true), 0L, false);
        var watch = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                most = Math.Max(most, GC.GetTotalMemory(false));
                Thread.Sleep(1);
            }
        });
        watch.Start();
        // On a thread of its own, that a wait cannot hand on to another.
        var (spent, result) = await Task.Factory.StartNew(() =>
        {
            var since = ProcessorTime.Now;
            var answer = deed().GetAwaiter().GetResult();
            return (ProcessorTime.Now - since, answer);
        }, TaskCreationOptions.LongRunning);
        Volatile.Write(ref done, true);
        watch.Join();
        return (result, spent, most - before);
    }
}
