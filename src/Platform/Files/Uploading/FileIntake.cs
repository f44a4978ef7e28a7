using CuuLong.Platform.Access;
using CuuLong.Platform.Files.Uploading;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Files;

/// <summary>
/// Takes the files of a form's field: plain ones and those that went up before in pieces. What was accepted is
/// remembered for this request, so when the form comes back with an error the field (x-upload) offers it again.
/// </summary>
public sealed class FileIntake
{
    private readonly IFileStore store;
    private readonly FileTickets tickets;
    private readonly FileSettings settings;
    private readonly Acting acting;
    private readonly Dictionary<string, List<StoredFile>> accepted = new(StringComparer.Ordinal);

    internal FileIntake(IFileStore store, FileTickets tickets, FileSettings settings, Acting acting) =>
        (this.store, this.tickets, this.settings, this.acting) = (store, tickets, settings, acting);

    /// <summary>Name of the hidden inputs that hold the tickets of a field.</summary>
    public static string TicketsOf(string field) => field + ".kept";

    /// <summary>The files in the order chosen; the first that is refused, at the field. The others stay accepted.</summary>
    public async Task<Outcome<StoredFile[]>> Take(IFormCollection form, string field, CancellationToken cancel = default)
    {
        List<StoredFile> files = accepted[field] = [.. form[TicketsOf(field)].Select(t => tickets.Read(t, acting.Actor)).OfType<StoredFile>().Where(f => store.Has(f.Hash))];
        Refusal? first = null;
        foreach (var plain in form.Files.GetFiles(field).Where(f => f.FileName.Length > 0))
        {
            await using var content = plain.OpenReadStream();
            var saved = await store.Save(content, plain.FileName, cancel);
            if (!saved.Refused) files.Add(saved.Value);
            else first ??= saved.Refusal with { Field = field };
        }
        if (first is null && files.Count > settings.MaxCount) first = Refusal.On(field, "platform.files.too-many", files.Count, settings.MaxCount);
        return first is null ? files.ToArray() : first;
    }

    /// <summary>What this request has accepted for the field, with a ticket each.</summary>
    internal IEnumerable<(StoredFile File, string Ticket)> Kept(string field) =>
        accepted.GetValueOrDefault(field, []).Select(f => (f, tickets.Issue(f, acting.Actor)));
}
