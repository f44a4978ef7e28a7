using System.Text.Json;
using CuuLong.Platform.Verbs;

namespace CuuLong.Platform.Files.Uploading;

/// <summary>
/// Unfinished uploads: what has arrived, and beside it whose it is. How far one has come is the length of the file and
/// nothing else, so a connection lost, or a process killed, in the middle costs nothing that had arrived.
/// </summary>
internal sealed class UploadFolder(Installation installation)
{
    private readonly string folder = Path.Combine(installation.DataDir, "uploads");

    public void Begin(Upload upload)
    {
        Directory.CreateDirectory(folder);
        using (File.Create(Content(upload.Id))) { }
        File.WriteAllText(Card(upload.Id), JsonSerializer.Serialize(upload));
    }

    /// <summary>Null when there is none, or it is another person's.</summary>
    public Upload? Find(Guid id, Guid person)
    {
        if (!File.Exists(Card(id)) || !File.Exists(Content(id))) return null;
        var upload = JsonSerializer.Deserialize<Upload>(File.ReadAllText(Card(id)));
        return upload?.PersonId == person ? upload : null;
    }

    public long Arrived(Guid id) => new FileInfo(Content(id)).Length;

    /// <summary>Opened by one request at a time; null while another is writing.</summary>
    public FileStream? Open(Guid id)
    {
        try { return new FileStream(Content(id), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous); }
        catch (FileNotFoundException) { return null; }
        catch (IOException) { return null; }
    }

    public void Remove(Guid id)
    {
        File.Delete(Card(id));
        File.Delete(Content(id));
    }

    /// <summary>Removes what nobody has added to since <paramref name="before"/>; returns how many.</summary>
    public int Forget(DateTimeOffset before)
    {
        if (!Directory.Exists(folder)) return 0;
        var old = Directory.GetFiles(folder).Where(f => File.GetLastWriteTimeUtc(f) < before && Path.GetExtension(f).Length == 0).Select(Path.GetFileName).ToList();
        foreach (var name in old)
            if (Guid.TryParse(name, out var id)) Remove(id);
        return old.Count;
    }

    private string Content(Guid id) => Path.Combine(folder, id.ToString("N"));

    private string Card(Guid id) => Content(id) + ".json";
}
