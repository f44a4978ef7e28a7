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

    /// <summary>A person who comes to the bound loses those of his that he left alone for so long.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromHours(6);

    private readonly Lock gate = new();

    /// <summary>Refused when the person has too much on its way already.</summary>
    public Refusal? Begin(Upload upload, FileSettings settings, DateTimeOffset now)
    {
        lock (gate)
        {
            Directory.CreateDirectory(folder);
            if (Full(upload, settings) is not null)
                foreach (var old in Of(upload.PersonId).Where(u => File.GetLastWriteTimeUtc(Content(u.Id)) < now - LeftAlone).ToList()) Remove(old.Id);
            if (Full(upload, settings) is { } refusal) return refusal;
            using (File.Create(Content(upload.Id))) { }
            File.WriteAllText(Card(upload.Id), JsonSerializer.Serialize(upload));
            return null;
        }
    }

    private Refusal? Full(Upload upload, FileSettings settings)
    {
        var pending = Of(upload.PersonId).ToList();
        if (pending.Count >= settings.MaxPending) return new Refusal("platform.files.pending-many", null, settings.MaxPending);
        return pending.Sum(u => u.Size) + upload.Size > settings.MaxPendingBytes ? new Refusal("platform.files.pending-large", null, upload.Name, settings.MaxPendingBytes >> 20) : null;
    }

    private IEnumerable<Upload> Of(Guid person) =>
        Directory.EnumerateFiles(folder, "*.json").Select(Read).OfType<Upload>().Where(u => u.PersonId == person);

    /// <summary>Null when it is gone meanwhile, or its writing was broken off.</summary>
    private static Upload? Read(string card)
    {
        try { return JsonSerializer.Deserialize<Upload>(File.ReadAllText(card)); }
        catch (Exception gone) when (gone is IOException or JsonException) { return null; }
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
