using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Signing.Data;
using CuuLong.Signing.Keys.Desktop;
using CuuLong.Signing.Model;
using CuuLong.Signing.Seals;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Nhận tệp đã ký trả về từ máy người ký. The ticket is spent whether the file is as asked or not.</summary>
internal sealed class TakeDesktopSignature(SigningDb db, ReturnedFile returned, IFileStore files, Acting acting, TimeProvider clock) : IOperation
{
    /// <summary>Most bytes that a signature with its appearance adds.</summary>
    public const int MostGrowth = 4 << 20;

    /// <param name="File">The signed file; null only asks for the one to be signed.</param>
    /// <param name="Id">In the place of the ticket, for whoever is signed in where the wait was begun.</param>
    public sealed record Input(string? Ticket, byte[]? File = null, Guid? Id = null);

    /// <param name="Name">As it was sent.</param>
    public sealed record Taken(PendingSignature Pending, byte[] Sent, string Name);

    public async Task<Outcome<Taken>> Run(Input input, CancellationToken cancel = default)
    {
        if (await Find(input, cancel) is not { } pending) return Refusal.NotFound;
        if (!acting.Actor.SignedIn) acting.As(Actor.System with { AgencyId = pending.AgencyId });
        var now = clock.Instant();
        if (pending.State != PendingState.Waiting || now > pending.Until) return new Refusal("signing.desktop.spent");
        var sent = await files.Read(pending.FileHash, cancel);
        if (input.File is not { } file) return new Taken(pending, sent, pending.FileName);

        var wrong = file.Length > sent.Length + MostGrowth ? new("signing.desktop.other-file") : await returned.Check(sent, file, X509CertificateLoader.LoadCertificate(pending.Certificate), cancel);
        if (wrong is null)
        {
            var saved = await files.Save(new MemoryStream(file), pending.FileName, cancel);
            wrong = saved.Refusal ?? pending.Complete(saved.Value!.Hash, now);
        }
        if (wrong is not null) pending.End(PendingState.Refused, wrong, now);
        db.Raise(pending);
        var refusal = await db.Commit(new Deed("signing.pending.ended", pending.Id, null, new { State = pending.State.ToString(), pending.ResultHash, pending.Reason }), cancel) ?? wrong;
        return refusal is not null ? refusal : new Taken(pending, sent, pending.FileName);
    }

    private Task<PendingSignature?> Find(Input input, CancellationToken cancel)
    {
        if (input.Id is { } id) return db.Pending.FirstOrDefaultAsync(p => p.Id == id && p.Way == SigningWay.Desktop, cancel);
        var reference = OpenDesktopTicket.Reference(input.Ticket ?? "");
        // Who holds the ticket need not be signed in: the program beside the token has no session.
        return db.Pending.IgnoreQueryFilters().FirstOrDefaultAsync(p => p.Way == SigningWay.Desktop && p.Reference == reference, cancel);
    }
}
