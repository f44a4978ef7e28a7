using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Replay;

/// <summary>The profile of a month: what happened, as numbers. Each stream reads the section that carries its key.</summary>
/// <param name="Period">"2021-08": from 15/7 to 14/8/2021.</param>
/// <param name="Seed">The same seed gives the same people, texts and hours.</param>
public sealed record MonthFile(PackPlace Place, string Period, int Seed, Dictionary<string, PackNode> Streams)
{
    public static MonthFile Read(string path) => new Pack(Path.GetDirectoryName(Path.GetFullPath(path))!).Read<MonthFile>(Path.GetFileName(path));
}
