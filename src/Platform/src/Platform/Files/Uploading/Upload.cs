namespace CuuLong.Platform.Files.Uploading;

/// <summary>A file on its way in, in pieces. Only the person who began it can go on with it.</summary>
/// <param name="Size">Bytes it will have when whole.</param>
internal sealed record Upload(Guid Id, Guid PersonId, string Name, long Size);
