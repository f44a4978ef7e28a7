using CuuLong.Documents.Model;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Pages;

/// <summary>What stands beside an annex.</summary>
internal static class Annexed
{
    public static string Note(Attachment annex, Words words) =>
        $"{words["documents.annex.place", annex.Place]} · {Show.Number(Math.Max(1, annex.Size / 1024), words.Language)} KB";

    /// <summary>Who signed it and when.</summary>
    public static string Signers(Attachment annex, Words words) => string.Join("; ", Signatures.Read(annex.Signatures)
        .Select(s => string.Join(", ", new[] { s.Signer, s.At is { } at ? Show.Instant(at, words.Language) : null, s.Reason is { } reason ? words[$"signing.verify.reason.{reason}"] : null }.OfType<string>())));
}
