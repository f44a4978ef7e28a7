using System.Security.Cryptography;
using System.Text;
using CuuLong.Platform.Verbs;

namespace CuuLong.Platform.Packs;

/// <summary>
/// What a province declares instead of programming: a folder of YAML and CSV files. Anything wrong in one is a
/// <see cref="PackException"/> that names file, line and key.
/// </summary>
public sealed class Pack(string folder)
{
    private readonly Lazy<PackInfo> info = new(() => (PackInfo)YamlReading.Document(typeof(PackInfo), "pack.yaml", PackText.Read(folder, "pack.yaml")));

    public Pack(Installation installation) : this(installation.PackDir) { }

    public string Folder { get; } = folder;

    public PackInfo Info => info.Value;

    public bool Exists => Directory.Exists(Folder);

    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    /// <summary>Paths ("months/2021-08.yaml") of the files of a folder of the pack with the extension (".yaml"), in order of name.</summary>
    public IReadOnlyList<string> Files(string under, string extension)
    {
        var home = Path.Combine(Folder, under);
        return Directory.Exists(home)
            ? [.. Directory.EnumerateFiles(home, "*" + extension).Select(f => $"{under}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>
    /// The YAML file as a <typeparamref name="T"/>: positional records or classes, lists, dictionaries with text keys.
    /// Keys are snake_case of the members; a key no member has is an error. A member of type <see cref="PackPlace"/> gets the line.
    /// </summary>
    public T Read<T>(string path) => (T)YamlReading.Document(typeof(T), path, PackText.Read(Folder, path));

    /// <summary>The rows of the CSV file, each a <typeparamref name="T"/>; columns are snake_case of its members, as in <see cref="Read{T}"/>.</summary>
    public IReadOnlyList<T> Csv<T>(string path) => CsvReading.Rows<T>(path, PackText.Read(Folder, path));

    /// <summary>The rows of every CSV file of a folder of the pack.</summary>
    public IReadOnlyList<T> CsvIn<T>(string under) => [.. Files(under, ".csv").SelectMany(Csv<T>)];

    /// <summary>A text file of the pack as it is.</summary>
    public string Text(string path) => PackText.Read(Folder, path);

    /// <summary>SHA-256 over names and contents of all its files, lower-case hex.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Folder, file).Replace('\\', '/') + "\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <param name="Format">Version of the form of the files that this pack is written in; the program reads 1.</param>
/// <param name="Office">Key of the unit that stands at the top today.</param>
public sealed record PackInfo(PackPlace Place, string Key, int Format, PackName Name, string Office, IReadOnlyList<PackSource> Sources);

/// <summary>A name in the three languages.</summary>
public sealed record PackName(string Vi, string En, string Km);

/// <param name="Trust">How far the facts taken from it were checked.</param>
public sealed record PackSource(string Key, string Title, Trust Trust);

/// <summary>
/// How far a declared fact was checked: at two sources or by machine (High), at one (Medium), doubtful (Low), only
/// remembered (Memory), or invented for lack of a source (Synthetic).
/// </summary>
public enum Trust { High, Medium, Low, Memory, Synthetic }
