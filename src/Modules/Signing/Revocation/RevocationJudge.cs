using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>
/// Whether a certificate was revoked at an instant, which is the legal question; the framework only answers whether it is
/// revoked at all. A genuine revocation outweighs any number of good answers, so an old good answer shown again wins nothing;
/// only among holds, which end, does the newest evidence decide. What is signed over SHA-1 anyone may have made: it proves nothing good.
/// </summary>
internal static class RevocationJudge
{
    /// <summary>How long good evidence without an end holds, and how far clocks may differ.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24), Skew = TimeSpan.FromMinutes(5);

    private sealed record Word(string Source, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, RevokedEntry? Entry, DateTimeOffset? KeepsSince, bool Weak);

    /// <param name="at">The instant that matters: when the signature provably existed, else now.</param>
    /// <param name="now">Evidence from the future is left aside.</param>
    public static RevocationStatus At(X509Certificate2 certificate, X509Certificate2 issuer, RevocationEvidence evidence, DateTimeOffset at, DateTimeOffset now)
    {
        var words = Words(certificate, issuer, evidence).Where(w => w.ThisUpdate <= now + Skew).OrderByDescending(w => w.ThisUpdate).ThenByDescending(w => w.Entry?.Reason == RevokedEntry.Hold).ToList();
        var firm = words.Where(w => w.Entry is { Reason: not (RevokedEntry.Hold or RevokedEntry.RemovedFromList) }).OrderBy(w => w.Entry!.At).FirstOrDefault();
        if (firm is not null) return Revoked(firm, at);
        var strong = words.Where(w => w.Entry?.Reason == RevokedEntry.Hold || (!w.Weak && HadToTell(w, certificate))).ToList();
        if (strong.FirstOrDefault() is { Entry.Reason: RevokedEntry.Hold } hold) return Revoked(hold, at);
        return strong.FirstOrDefault(Good) is { } good ? new(RevocationState.Good, good.Source, good.ThisUpdate) : RevocationStatus.Unknown with { Weak = words.Any(Good) };

        bool Good(Word word) => word.Entry is null or { Reason: RevokedEntry.RemovedFromList } && Speaks(word, certificate, at);
    }

    private static RevocationStatus Revoked(Word word, DateTimeOffset at) =>
        new(word.Entry!.At <= at ? RevocationState.Revoked : RevocationState.RevokedLater, word.Source, word.ThisUpdate, word.Entry);

    /// <summary>Issued after the instant, or current at it.</summary>
    private static bool Speaks(Word word, X509Certificate2 certificate, DateTimeOffset at) =>
        HadToTell(word, certificate) && (word.ThisUpdate >= at - Skew || at <= (word.NextUpdate ?? word.ThisUpdate + Fresh));

    /// <summary>Of a certificate that has ended only what keeps those speaks; others may have dropped it.</summary>
    private static bool HadToTell(Word word, X509Certificate2 certificate) => word.ThisUpdate <= certificate.Until() || word.KeepsSince <= certificate.Until();

    private static IEnumerable<Word> Words(X509Certificate2 certificate, X509Certificate2 issuer, RevocationEvidence evidence)
    {
        // A list that names the certificate is believed wherever it was to be found; one that does not, only if it had to.
        foreach (var crl in evidence.Crls)
            if (crl.SignedBy(issuer) && crl.Find(certificate) is var entry && (entry is not null || crl.SpeaksOf(certificate)))
                yield return new("CRL", crl.ThisUpdate, crl.NextUpdate, entry, crl.KeepsSince, crl.Algorithm.Weak);
        foreach (var response in evidence.Responses)
            if (response.About(certificate, issuer) is { Status: not OcspStatus.Unknown } answer && response.SignerFor(issuer, evidence.Certificates) is { } responder
                && (Same(responder, issuer) || !OcspDelegate.IsRevoked(responder, issuer, response, evidence)))
                yield return new("OCSP", answer.ThisUpdate, answer.NextUpdate, answer.Revoked, answer.KeepsSince, response.Algorithm.Weak || IsWeak(responder, issuer));
    }

    /// <summary>The issuer itself is weighed with the path.</summary>
    private static bool IsWeak(X509Certificate2 responder, X509Certificate2 issuer) => !Same(responder, issuer) && (PublicKeys.IsShort(responder) || PublicKeys.IsWeaklyIssued(responder));

    /// <summary>The framework's equality asks for name and number only.</summary>
    private static bool Same(X509Certificate2 one, X509Certificate2 other) => one.RawData.AsSpan().SequenceEqual(other.RawData);
}
