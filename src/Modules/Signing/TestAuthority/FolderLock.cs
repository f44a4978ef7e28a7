namespace CuuLong.Signing.TestAuthority;

/// <summary>Two processes that start at once make one authority, not two.</summary>
internal static class FolderLock
{
    public static FileStream Take(string folder)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 600)
            {
                Thread.Sleep(50);
            }
        }
    }
}
