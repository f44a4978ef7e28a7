using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;

namespace CuuLong.Signing.Validation;

/// <summary>What lies beside a signature: certificates and revocation evidence of the document, and what is proven of time.</summary>
/// <param name="Given">Evidence that whoever asks holds besides: it is judged by like the document's own, and makes no level.</param>
/// <param name="Proof">An instant at which the signature provably existed (a later document time-stamp that passed).</param>
/// <param name="At">The instant of the judgement; the clock's when null.</param>
internal sealed record Material(IReadOnlyList<X509Certificate2> Certificates, RevocationEvidence Evidence, DateTimeOffset? Proof = null, DateTimeOffset? At = null, RevocationEvidence? Given = null)
{
    public static readonly Material Nothing = new([], RevocationEvidence.None);

    /// <summary>With what travels in the signature itself.</summary>
    public Material With(CmsSignature cms) => this with
    {
        Certificates = [.. cms.Certificates, .. Certificates],
        Evidence = cms.Crls.Count + cms.OcspResponses.Count == 0 ? Evidence : Evidence.With(RevocationEvidence.Read(cms.Crls, cms.OcspResponses)),
    };
}
