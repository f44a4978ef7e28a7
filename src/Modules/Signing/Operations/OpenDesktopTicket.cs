using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Operations;

/// <summary>Mở phiếu ký bằng thiết bị trên máy người ký: the program beside the token gets the file by it and hands the signed one back, once.</summary>
internal sealed class OpenDesktopTicket(SigningDb db, Acting acting, Ids ids, TimeProvider clock) : IOperation
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <param name="Certificate">With which the file must come back signed.</param>
    /// <param name="Id">Of the wait, where it was written down before.</param>
    public sealed record Input(StoredFile File, X509Certificate2 Certificate, Guid? Id = null);

    /// <param name="Ticket">Whoever has it may take the file and hand it back; it is kept nowhere but with him.</param>
    public sealed record Opened(Guid Id, string Ticket, DateTimeOffset Until);

    public async Task<Outcome<Opened>> Run(Input input, CancellationToken cancel = default)
    {
        var (ticket, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), clock.Instant());
        var pending = new PendingSignature
        {
            Id = input.Id ?? ids.New(), AgencyId = acting.Actor.AgencyId, Way = SigningWay.Desktop, Reference = Reference(ticket), Certificate = input.Certificate.RawData,
            FileHash = input.File.Hash, FileName = input.File.Name, BegunAt = now, Until = now + Life,
        };
        db.Add(pending);
        return await db.Commit(new Deed("signing.pending.begun", pending.Id, null, new { input.File.Hash }), cancel) is { } late ? late : new Opened(pending.Id, ticket, pending.Until);
    }

    public static string Reference(string ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)));
}
