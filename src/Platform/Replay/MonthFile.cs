using CuuLong.Platform.Packs;
using YamlDotNet.RepresentationModel;

namespace CuuLong.Platform.Replay;

/// <summary>The profile of a month: what happened, as numbers. Each stream reads the section that carries its key.</summary>
/// <param name="Period">"2021-08": from 15/7 to 14/8/2021.</param>
/// <param name="Seed">The same seed gives the same people, texts and hours.</param>
public sealed record MonthFile(PackPlace Place, string Period, int Seed, Dictionary<string, YamlNode> Streams)
{
    public static MonthFile Read(string path) => new Pack(Path.GetDirectoryName(Path.GetFullPath(path))!).Read<MonthFile>(Path.GetFileName(path));
}

/// <summary>One stream's section of the profile.</summary>
public sealed class MonthSection(string file, string key, YamlNode node)
{
    /// <summary>The section as a record; a missing or unknown key is a <see cref="PackException"/> with file and line.</summary>
    public T As<T>() => (T)YamlReading.Value(typeof(T), node, file, key)!;
}
