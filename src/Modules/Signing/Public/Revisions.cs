using System.Security.Cryptography;

namespace CuuLong.Signing.Public;

/// <summary>What a file was before something was put behind it: the office may know one of these.</summary>
internal static class Revisions
{
    private const int Most = 8;

    /// <returns>SHA-256 of the beginnings that end as a PDF does, the longest first.</returns>
    public static IEnumerable<string> Of(ReadOnlySpan<byte> file)
    {
        var ends = new List<int>();
        for (var from = file.Length; from > 0 && ends.Count < Most && file[..from].LastIndexOf("%%EOF"u8) is >= 0 and var at; from = at) ends.Add(at + "%%EOF".Length);
        ends.Reverse();
        var (found, hash, done) = (new List<string>(), IncrementalHash.CreateHash(HashAlgorithmName.SHA256), 0);
        using (hash)
            foreach (var end in ends)
                for (var stop = end; stop <= file.Length && stop <= end + 2; stop++)
                {
                    if (stop > end && file[stop - 1] is not ((byte)'\r' or (byte)'\n')) break;
                    if (stop < done) continue;
                    hash.AppendData(file[done..stop]);
                    done = stop;
                    found.Add(Convert.ToHexStringLower(hash.GetCurrentHash()));
                }
        found.Reverse();
        return found;
    }
}
