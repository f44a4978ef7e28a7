using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>What a signature needs beside it to be judged later without a network (B-LT): all encoded, each once.</summary>
internal sealed record LongTermMaterial(IReadOnlyList<byte[]> Certificates, IReadOnlyList<byte[]> Crls, IReadOnlyList<byte[]> OcspResponses)
{
    /// <param name="tokens">Every time-stamp on the signature or the document.</param>
    /// <returns>Or the refusal that names the certificate about which nothing could be had.</returns>
    public static async ValueTask<Outcome<LongTermMaterial>> Collect(
        CmsSignature signature, IEnumerable<TimestampToken> tokens, TrustBook book, IRevocationSource source, CancellationToken cancel = default)
    {
        var (certificates, crls, responses) = (new Collected(), new Collected(), new Collected());
        var stamps = tokens.ToList();
        var times = stamps.Select(t => t.Time).ToList();
        foreach (var cms in stamps.Select(t => t.Cms).Prepend(signature))
        {
            if (cms.Signer is not { } signer) return new Refusal("signing.long-term.no-path", null, "?");
            var path = await PathSearch.Find(signer, cms.Certificates, book, source, times.Count > 0 ? times.Min() : signer.From(), cancel);
            if (!path.Trusted) return new Refusal("signing.long-term.no-path", null, signer.GetNameInfo(X509NameType.SimpleName, false));
            for (var index = 0; index < path.Certificates.Count; index++)
            {
                var each = path.Certificates[index];
                certificates.Add(each.RawData);
                if (path.IssuerOf(index) is not { } issuer) continue;
                var evidence = await source.About(each, issuer, cancel: cancel);
                if (evidence.IsEmpty) return new Refusal("signing.long-term.no-evidence", null, each.GetNameInfo(X509NameType.SimpleName, false));
                foreach (var crl in evidence.Crls) crls.Add(crl.Encoded);
                foreach (var response in evidence.Responses)
                {
                    responses.Add(response.Encoded);
                    if (response.SignerFor(issuer, evidence.Certificates) is { } responder) certificates.Add(responder.RawData);
                }
            }
        }
        return new LongTermMaterial(certificates.All, crls.All, responses.All);
    }

    private sealed class Collected
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public List<byte[]> All { get; } = [];

        public void Add(ReadOnlyMemory<byte> encoded)
        {
            if (seen.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(encoded.Span)))) All.Add(encoded.ToArray());
        }
    }
}
