using System.Runtime.InteropServices;

namespace CuuLong.Platform.Files;

/// <summary>A rename survives a power cut only once the folder itself is on the disk; .NET offers no call for that.</summary>
internal static class Durable
{
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = open(path, 0);
        if (handle < 0) return;
        _ = fsync(handle);
        _ = close(handle);
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int fsync(int handle);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int handle);
}
