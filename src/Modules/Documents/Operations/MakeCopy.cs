using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Platform.Numbers;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Sao y, sao lục, trích sao sang định dạng điện tử (NĐ 30/2020, Điều 25–27): the agency signs at the top right of the first page, in a further revision, and
/// the copy gets its number. The key works before the transaction, so that nobody waits for it.
/// </summary>
internal sealed class MakeCopy(DocumentsDb db, Acting acting, CopySources sources, CopyAuthority authority, Offices offices, IDocumentSigning signing, Ids ids, TimeProvider clock) : IOperation
{
    /// <summary>One series of the agency for all forms of copies.</summary>
    public const string Book = "sao";

    /// <param name="DecidedBy">Position of who decided on the copy.</param>
    /// <param name="Extract">The part that is copied, set anew; only for an extract.</param>
    public sealed record Input(Guid Of, CopyForm Form, Guid DecidedBy, StoredFile? Extract = null);

    public async Task<Outcome<Copy>> Run(Input input, CancellationToken cancel = default)
    {
        if (await sources.Find(input.Of, cancel) is not { } source) return await db.Refuse(Refusal.NotFound, cancel);
        if (Unfit(source, input) is { } unfit) return await db.Refuse(unfit, cancel);
        var decider = await authority.Check(input.DecidedBy, cancel);
        if (decider.Refused) return await db.Refuse(decider.Refusal, cancel);

        var (agency, at) = ((await offices.Find(acting.Actor.AgencyId, cancel))!, clock.Instant());
        var file = input.Form == CopyForm.Extract ? input.Extract! : source.File!;
        var signed = await signing.Mark(new(file, agency.Id, agency.Name, CornerKind.Copy, input.Form.Words(), at), cancel);
        if (signed.Refused) return await db.Refuse(signed.Refusal, cancel);
        var verdict = await signing.Verify(signed.Value.File.Hash, cancel);
        if (verdict.Verdict is Verdict.Invalid or Verdict.None || verdict.Signatures.Count == 0) return await db.Refuse(new Refusal("documents.copy.not-valid", null, source.Notation), cancel);

        var on = at.Day();
        var number = await db.TakeNumber(agency.Id, Book, on.Year, cancel);
        var copy = new Copy
        {
            Id = ids.New(), AgencyId = agency.Id, SourceId = source.Id, OfIncoming = source.Incoming, Form = input.Form,
            Year = on.Year, Number = number, Notation = input.Form.Notation(number, agency.Notation), MadeOn = on, MadeAt = at, MadeBy = acting.Actor.Name,
            DecidedBy = decider.Value.Name, DecidedTitle = decider.Value.Title,
            SourceNotation = source.Notation, SourceIssuer = source.Issuer, SourceSubject = source.Subject, OfHash = file.Hash, FileHash = signed.Value.File.Hash, Verdict = verdict.Verdict,
        };
        db.Put(copy);
        var deed = new Deed("documents.copy.made", source.Id, $"{input.Form.Words()} {copy.Notation}", new { copy.OfHash, copy.FileHash, copy.DecidedBy, signed.Value.Certificate.Serial });
        return await db.Commit(deed, cancel) is { } late ? late : copy;
    }

    private static Refusal? Unfit(CopySource source, Input input)
    {
        if (input.Form == CopyForm.Extract) return input.Extract?.Type == FileKind.Pdf.Type ? null : Refusal.On("Extract", "documents.copy.no-extract");
        if (!source.HasPages) return Refusal.On("Form", "documents.copy.no-pages");
        return source.Gives(input.Form) ? null : Refusal.On("Form", input.Form == CopyForm.Full ? "documents.copy.is-copy" : "documents.copy.not-of-copy");
    }
}
