using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>A document as its signer sees it.</summary>
internal sealed record SignRow(Guid Id, string Type, string Subject, Urgency Urgency, string DrafterName, string? Notation, DateOnly? IssuedOn, string? Shown, int Version, int Annexes)
{
    /// <summary>Number and day are on it, and the day is still this one.</summary>
    public bool Ready(DateOnly today) => Notation is not null && IssuedOn == today && Shown is not null;
}

/// <summary>What waits for the signature of the actor's position, or of the one acted for; the oldest first.</summary>
internal sealed class ToSign(DocumentsDb db, Acting acting)
{
    /// <summary>More are not shown on one page: each is to be looked at.</summary>
    public const int Most = 30;

    public Task<List<SignRow>> All(CancellationToken cancel) => Rows(Mine().OrderBy(o => o.Id).Take(Most), cancel);

    public Task<List<SignRow>> Chosen(IReadOnlyCollection<Guid> ids, CancellationToken cancel) => Rows(Mine().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Number).ThenBy(o => o.Id).Take(Most), cancel);

    private IQueryable<Outgoing> Mine()
    {
        var positions = new[] { acting.Actor.PositionId, acting.Actor.OnBehalf?.PositionId ?? Guid.Empty };
        return db.Outgoing.AsNoTracking().Where(o => o.AgencyId == db.Scope && o.State == OutgoingState.Signing && positions.Contains(o.SignerPositionId));
    }

    private static Task<List<SignRow>> Rows(IQueryable<Outgoing> rows, CancellationToken cancel) =>
        rows.Select(o => new SignRow(o.Id, o.Type, o.Subject, o.Urgency, o.DrafterName, o.Notation, o.IssuedOn, o.PdfHash, o.Version, o.Annexes)).ToListAsync(cancel);
}
