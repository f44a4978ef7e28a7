using CuuLong.Platform.Access;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Files.Uploading;

/// <summary>Takes large files in pieces; a whole one goes through the store's checks like any other.</summary>
internal sealed class Uploads(UploadFolder folder, IFileStore store, FileTickets tickets, FileSettings settings, Ids ids, Acting acting, TimeProvider clock)
{
    public Outcome<Upload> Begin(string name, long size)
    {
        name = FileName.Clean(name);
        if (size > settings.MaxBytes) return new Refusal("platform.files.too-large", null, name, settings.MaxBytes >> 20);
        if (size <= 0) return new Refusal("platform.files.empty", null, name);
        var upload = new Upload(ids.New(), acting.Actor.PersonId, name, size);
        return folder.Begin(upload, settings, clock.GetUtcNow()) is { } refusal ? refusal : upload;
    }

    public (Upload Upload, long Arrived)? Find(Guid id) =>
        folder.Find(id, acting.Actor.PersonId) is { } upload ? (upload, folder.Arrived(id)) : null;

    /// <summary>
    /// Adds a piece that begins at <paramref name="offset"/>. What of it arrives stays, even when <paramref name="piece"/>
    /// breaks off. Returns how far the upload has come, and the file's ticket when it is whole.
    /// </summary>
    public async Task<Outcome<UploadStep>> Add(Upload upload, long offset, Stream piece, CancellationToken cancel)
    {
        await using (var content = folder.Open(upload.Id))
        {
            if (content is null) return new Refusal("platform.files.upload-busy");
            if (content.Length != offset) return new UploadStep(content.Length, false, null);
            content.Position = offset;
            await Copy(piece, content, upload.Size, cancel);
            if (content.Length < upload.Size) return new UploadStep(content.Length, true, null);
            content.Position = 0;
            var saved = await store.Save(content, upload.Name, cancel);
            if (!saved.Refused || saved.Refusal.Code != "platform.files.scanner-silent") folder.Remove(upload.Id);
            return saved.Refused ? saved.Refusal : new UploadStep(upload.Size, true, tickets.Issue(saved.Value, acting.Actor));
        }
    }

    public void Drop(Upload upload) => folder.Remove(upload.Id);

    /// <summary>Bytes past the promised size are not taken.</summary>
    private static async Task Copy(Stream piece, FileStream content, long size, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (content.Position < size && await piece.ReadAsync(buffer, cancel) is > 0 and var read)
                await content.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, size - content.Position)), CancellationToken.None);
        }
        finally
        {
            await content.FlushAsync(CancellationToken.None);
        }
    }
}

/// <param name="Arrived">Bytes that are here.</param>
/// <param name="Taken">False when the piece began elsewhere than where the upload ends; nothing of it was taken.</param>
/// <param name="Ticket">Stands for the whole file in the form; null while it is not whole.</param>
internal sealed record UploadStep(long Arrived, bool Taken, string? Ticket);
