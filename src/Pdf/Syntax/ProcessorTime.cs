using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CuuLong.Pdf;

/// <summary>Time that the processor spent on the calling thread: a machine with much else to do, or a slow network, does not make a file costlier.</summary>
internal static partial class ProcessorTime
{
    private const int OfThisThread = 3;

    public static TimeSpan Now => OperatingSystem.IsLinux() && Read(OfThisThread, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100) : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Timespec time);

    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
