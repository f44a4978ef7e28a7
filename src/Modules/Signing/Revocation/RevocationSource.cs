using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CuuLong.Signing.Revocation;

/// <summary>Asks the OCSP responder, and reads the lists where there is none, it is silent or says nothing. Remembers answers for a while, and silence for a moment.</summary>
/// <param name="issuers">By which authorities' certificates are fetched: they are asked for before anything vouches for who names the address. As the rest when null.</param>
internal sealed class RevocationSource(GuardedFetch fetch, TimeProvider clock, ILogger<RevocationSource>? log = null, GuardedFetch? issuers = null) : IRevocationSource
{
    private const int MostRemembered = 2_000;

    /// <summary>Longest that an answer is believed without asking again, whatever it allows itself.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1), AfterSilence = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, (RevocationEvidence Evidence, DateTimeOffset Until)> remembered = new(StringComparer.Ordinal);
    private readonly IssuerSource above = new(issuers ?? fetch, clock, log ?? NullLogger<RevocationSource>.Instance);
    private readonly ILogger log = log ?? NullLogger<RevocationSource>.Instance;

    public async ValueTask<RevocationEvidence> About(X509Certificate2 certificate, X509Certificate2 issuer, bool refresh = false, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var name = certificate.Print();
        if (!refresh && remembered.TryGetValue(name, out var held) && now < held.Until) return held.Evidence;

        var evidence = RevocationEvidence.None;
        foreach (var address in Addresses.Ocsp(certificate))
            if (!Answered() && await Try(address, () => AskOcsp(address, certificate, issuer, cancel), cancel) is { } response) evidence = evidence.With(new([], [response]));
        foreach (var address in Addresses.Crl(certificate))
            if (!Answered() && await Try(address, () => AskCrl(address, issuer, cancel), cancel) is { } crl) evidence = evidence.With(new([crl], []));

        if (remembered.Count >= MostRemembered) remembered.Clear();
        remembered[name] = (evidence, Until(evidence, certificate, issuer, now));
        return evidence;

        // A responder that does not know the certificate, and a list of other certificates, answer nothing.
        bool Answered() => !evidence.IsEmpty && RevocationJudge.At(certificate, issuer, evidence, now, now).State != RevocationState.Unknown;
    }

    public ValueTask<IReadOnlyList<X509Certificate2>> Issuers(X509Certificate2 certificate, CancellationToken cancel = default) => above.Of(certificate, cancel);

    /// <summary>What was answered about the certificate is asked for anew.</summary>
    /// <param name="print">Lower-case hex of its SHA-256.</param>
    public void Forget(string print) => remembered.TryRemove(print, out _);

    private async Task<OcspResponse?> AskOcsp(Uri address, X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken cancel)
    {
        var request = OcspRequest.About(certificate, issuer);
        var bytes = await fetch.Post(address, request.Encode(), "application/ocsp-request", cancel);
        if (RevocationEvidence.ResponseOf(bytes) is not { } response || response.About(certificate, issuer) is not { } answer || response.SignerFor(issuer) is null) return null;
        // Responders that answer in advance leave the nonce out; a nonce that is there must be ours.
        var now = clock.GetUtcNow();
        var ours = response.Nonce is not { } nonce ? now - answer.ThisUpdate < RevocationJudge.Fresh : nonce.Span.SequenceEqual(request.Nonce!.Value.Span);
        return ours && (answer.NextUpdate is not { } next || now <= next) ? response : null;
    }

    private async Task<Crl?> AskCrl(Uri address, X509Certificate2 issuer, CancellationToken cancel)
    {
        var bytes = await fetch.Get(address, cancel);
        return RevocationEvidence.ListOf(bytes) is { } crl && crl.SignedBy(issuer) && (crl.NextUpdate is not { } next || clock.GetUtcNow() <= next) ? crl : null;
    }

    private async Task<T?> Try<T>(Uri address, Func<Task<T?>> ask, CancellationToken cancel) where T : class
    {
        try
        {
            var answer = await ask();
            if (answer is null) log.LogWarning("Revocation from {Host}: no proper answer", address.Host);
            return answer;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("Revocation from {Host}: {Failure}", address.Host, failure.GetType().Name);
            return null;
        }
    }

    private static DateTimeOffset Until(RevocationEvidence evidence, X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset now)
    {
        if (evidence.IsEmpty) return now + AfterSilence;
        var next = evidence.Crls.Select(c => c.NextUpdate).Concat(evidence.Responses.Select(r => r.About(certificate, issuer)?.NextUpdate)).Min() ?? DateTimeOffset.MaxValue;
        return next < now + Longest ? next : now + Longest;
    }
}
