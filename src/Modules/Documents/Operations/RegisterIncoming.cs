using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Regimes;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>Vào sổ đến: the next arrival number of the year, one series for paper and electronic (NĐ 30/2020, Điều 22).</summary>
internal sealed class RegisterIncoming(DocumentsDb db, IRegimes regimes, TimeProvider clock) : IOperation
{
    public const string Book = "den";

    /// <param name="ArrivalNumber">As typed; refused unless it is the next one. Null takes the next.</param>
    /// <param name="ArrivedOn">Null is today.</param>
    /// <param name="Again">The clerk saw that the same document is in the book already and registers it all the same.</param>
    /// <param name="Trusted">The clerk saw that a signature is broken; the sender confirmed the document by another way.</param>
    public sealed record Input(Guid Id, long? ArrivalNumber = null, DateOnly? ArrivedOn = null, DateOnly? Due = null, bool Again = false, int? Version = null, bool Trusted = false);

    public async Task<Outcome<long>> Run(Input input, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        if (await db.Row<Line>(input.Id, cancel) is not { } line) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(line.Id, line.Version, input.Version, cancel) is { } changed) return changed;
        var today = clock.Today();
        var arrived = input.ArrivedOn ?? today;
        if (line.CanRegister(arrived, input.Due, today) is { } refusal) return await db.Refuse(refusal, cancel);
        if (!input.Trusted && await Broken(line, cancel)) return await db.Refuse(Refusal.On("Trusted", "documents.incoming.broken-signature"), cancel);
        if (!input.Again && await Same(line, cancel) is { } same)
            return await db.Refuse(new Refusal("documents.incoming.duplicate", "Again", line.Notation, line.SenderName, same.ArrivalNumber, same.ArrivedOn), cancel);

        var number = await db.TakeNumber(line.AgencyId, Book, arrived.Year, cancel);
        if (input.ArrivalNumber is { } typed && typed != number)
            return await db.Refuse(Refusal.On("ArrivalNumber", typed < number ? "documents.number-taken" : "documents.number-skips", typed, number), cancel);

        line.Register(Book, arrived.Year, number, arrived, input.Due);
        line.Regime = regimes.Governing("documents", arrived)?.Key;
        db.Raise(new LineRegistered(line.Id, line.AgencyId, line.OutgoingId, number));
        return await db.Commit(new Deed("documents.incoming.registered", line.Id, null, new { number, arrived, Verdict = line.Verdict?.ToString() }), cancel) is { } late ? late : number;
    }

    /// <summary>What came from an office here was verified when it was sealed; of what was uploaded the annexes count too.</summary>
    private async Task<bool> Broken(Line line, CancellationToken cancel) => line.Verdict == Verdict.Invalid
        || (line.OutgoingId is null && (await db.RowsBy<Attachment>(nameof(Attachment.OwnerId), line.Id, cancel)).Any(a => a.Verdict == Verdict.Invalid));

    /// <summary>The same number and notation of the same sender and day, in the book already (NĐ 30/2020, Phụ lục VI, III.1.h).</summary>
    private async Task<Line?> Same(Line line, CancellationToken cancel)
    {
        if (line.Notation.Length == 0) return null;
        var alike = await db.RowsBy<Line>(nameof(Line.Notation), line.Notation, cancel);
        return alike.FirstOrDefault(l => l.ArrivalNumber is not null && l.Id != line.Id && l.IssuedOn == line.IssuedOn
            && (l.SenderId is { } id ? id == line.SenderId : l.SenderName == line.SenderName));
    }
}
