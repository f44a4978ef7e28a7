using System.Text;
using System.Text.Json;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.TestAuthority;

/// <summary>What the test authority issued and revoked, one JSON line each, only ever added to. Several processes may share it.</summary>
internal sealed class IssuedBook(string file)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, IssuedLine> issued = new(StringComparer.Ordinal), revoked = new(StringComparer.Ordinal);
    private long read;

    public void Add(IssuedLine line)
    {
        lock (gate)
        {
            using var stream = Open(FileAccess.Write);
            stream.Seek(0, SeekOrigin.End);
            stream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line) + "\n"));
        }
    }

    public bool Issued(string serial) => Look(() => issued.ContainsKey(serial));

    /// <param name="serial">However it is written.</param>
    public IssuedLine? Find(string serial) => Look(() => issued.GetValueOrDefault(serial) ?? issued.Values.FirstOrDefault(l => CertificateFacts.TidySerial(l.Serial) == CertificateFacts.TidySerial(serial)));

    public IssuedLine? Revoked(string serial) => Look(() => revoked.GetValueOrDefault(serial));

    /// <summary>Those of that name which are not revoked, the latest first.</summary>
    public IReadOnlyList<IssuedLine> Named(string name) =>
        Look(() => issued.Values.Where(l => l.Name == name && l.Print is not null && !revoked.ContainsKey(l.Serial)).OrderByDescending(l => l.At).ToList());

    public IReadOnlyList<IssuedLine> AllRevoked() => Look(() => revoked.Values.ToList());

    private T Look<T>(Func<T> look)
    {
        lock (gate)
        {
            Catch();
            return look();
        }
    }

    /// <summary>Reads what was added since, by this process or another.</summary>
    private void Catch()
    {
        if (!File.Exists(file) || new FileInfo(file).Length == read) return;
        using var stream = Open(FileAccess.Read);
        stream.Seek(read, SeekOrigin.Begin);
        var text = new byte[stream.Length - read];
        stream.ReadExactly(text);
        var whole = text.AsSpan().LastIndexOf((byte)'\n') + 1;
        foreach (var line in Encoding.UTF8.GetString(text, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = JsonSerializer.Deserialize<IssuedLine>(line)!;
            (entry.Event == "revoked" ? revoked : issued)[entry.Serial] = entry;
        }
        read += whole;
    }

    /// <summary>One writer at a time, over all processes: two that append at once would write over each other. Readers take whole lines only.</summary>
    private FileStream Open(FileAccess access)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(file, access == FileAccess.Write ? FileMode.OpenOrCreate : FileMode.Open, access, access == FileAccess.Write ? FileShare.None : FileShare.ReadWrite);
            }
            catch (IOException) when (tries < 1000)
            {
                Thread.Sleep(10);
            }
        }
    }
}
