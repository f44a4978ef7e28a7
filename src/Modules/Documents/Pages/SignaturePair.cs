using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Pages;

/// <summary>The two signatures of a document as the page shows them, always as a pair, and any others that a file brought.</summary>
internal sealed record SignaturePair(SignaturePair.Mark? Person, SignaturePair.Mark? Agency, IReadOnlyList<SignaturePair.Mark> Others, string? VerifyUrl = null)
{
    private const string PersonField = "NguoiKy", AgencyField = "CoQuan";

    public sealed record Mark(SignatureKind Kind, SignatureState State, string? Who, string? Note);

    public IEnumerable<Mark> All => new[] { Person, Agency }.OfType<Mark>().Concat(Others);

    /// <summary>Of an outgoing document on the digital way; nothing for one signed on paper.</summary>
    public static SignaturePair Of(Model.Outgoing d, string agency, Words words)
    {
        if (d.State == OutgoingState.Signing && d.Notation is not null)
            return new(new(SignatureKind.Person, SignatureState.Unsigned, $"{d.SignerName}, {d.SignerTitle}", null), new(SignatureKind.Agency, SignatureState.Locked, agency, null), []);
        if (!d.Digital) return new(null, null, []);
        var person = new Mark(SignatureKind.Person, SignatureState.Valid, Pages.Outgoing.Steps.Signature(d, words), Show.Instant(d.SignedAt!.Value, words.Language));
        var state = d.SealedHash is null ? SignatureState.Unsigned : d.SealedAt is null ? SignatureState.Indeterminate : SignatureState.Valid;
        return new(person, new(SignatureKind.Agency, state, agency, d.IssuedAt is { } at && d.SealedHash is not null ? Show.Instant(at, words.Language) : null), [],
            d.State == OutgoingState.Issued && d.Code is { } code ? $"/verify/{code}" : null);
    }

    /// <summary>Of a received file, as its verification on arrival found them.</summary>
    public static SignaturePair Of(Line line, Words words)
    {
        var found = Signatures.Read(line.Signatures).Select(s => (s.Field, Mark: new Mark(s.Field == AgencyField || CornerFields.IsCorner(s.Field) ? SignatureKind.Agency : SignatureKind.Person, Of(s.Verdict), s.Signer,
            string.Join(" · ", new[] { s.At is { } at ? Show.Instant(at, words.Language) : null, s.Reason is { } reason ? words[$"signing.verify.reason.{reason}"] : null }.OfType<string>())))).ToList();
        var (person, agency) = (found.FirstOrDefault(f => f.Field == PersonField).Mark, found.FirstOrDefault(f => f.Field == AgencyField).Mark);
        return new(person, agency, [.. found.Where(f => f.Field is not (PersonField or AgencyField)).Select(f => f.Mark)]);
    }

    /// <summary>Key of the sentence about the level that the signatures reach together; null where there is none.</summary>
    public static string? Level(string? level) => level is "B-B" or "B-T" or "B-LT" or "B-LTA" ? $"documents.level.{level}" : null;

    public static string? Level(IReadOnlyList<SignatureFact> signatures) => Level(new FileVerdict(Verdict.None, signatures).Level);

    private static SignatureState Of(Verdict verdict) => verdict switch { Verdict.Valid => SignatureState.Valid, Verdict.Invalid => SignatureState.Invalid, _ => SignatureState.Indeterminate };
}
