using System.Security.Cryptography;
using System.Text.Json;
using CuuLong.Platform.Access;
using Microsoft.AspNetCore.DataProtection;

namespace CuuLong.Platform.Files.Uploading;

/// <summary>
/// Stands in a form for a file that is already in the store: sealed by the server, good for one person for two days.
/// A form that comes back with an error keeps its files by it, and nobody can claim another's file by its hash.
/// </summary>
internal sealed class FileTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(2);
    private readonly IDataProtector seal = protection.CreateProtector("CuuLong.Files.Ticket.1");

    private sealed record Ticket(StoredFile File, Guid PersonId, DateTimeOffset Until);

    public string Issue(StoredFile file, Actor actor) =>
        seal.Protect(JsonSerializer.Serialize(new Ticket(file, actor.PersonId, clock.Instant() + GoodFor)));

    /// <summary>Null when it is not ours, not this person's or too old.</summary>
    public StoredFile? Read(string? ticket, Actor actor)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            var read = JsonSerializer.Deserialize<Ticket>(seal.Unprotect(ticket));
            return read?.PersonId == actor.PersonId && clock.Instant() < read.Until ? read.File : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
