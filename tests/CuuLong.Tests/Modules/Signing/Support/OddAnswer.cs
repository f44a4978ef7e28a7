using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;

namespace CuuLong.Tests.Modules.Signing;

/// <summary>OCSP responses that a proper responder does not give, by whoever <paramref name="Signer"/> is.</summary>
internal sealed record OddAnswer(LocalKey Signer, X509Certificate2 Issuer, DateTimeOffset At)
{
    public bool WithCertificate { get; init; } = true;
    public bool ByKey { get; init; }

    /// <summary>A critical extension that nobody knows, of the whole response or of the single answer.</summary>
    public bool OddWhole { get; init; }
    public bool OddSingle { get; init; }

    /// <param name="said">Each certificate with null for good, or since when and why it is revoked.</param>
    public byte[] Make(params (X509Certificate2 Certificate, RevokedEntry? Entry)[] said)
    {
        var data = Written(asn =>
        {
            if (ByKey) asn.PushSequence(Asn.Context(2));
            else asn.PushSequence(Asn.Context(1));
            if (ByKey) asn.WriteOctetString(SHA1.HashData(Signer.Certificate.PublicKey.EncodedKeyValue.RawData));
            else asn.WriteEncodedValue(Signer.Certificate.SubjectName.RawData);
            asn.PopSequence(Asn.Context(ByKey ? 2 : 1));
            asn.WriteGeneralizedTime(At, omitFractionalSeconds: true);
            using (asn.PushSequence())
                foreach (var (certificate, entry) in said)
                    asn.WriteEncodedValue(Single(certificate, entry));
            if (OddWhole) WriteOdd(asn);
        });
        var basic = Written(asn =>
        {
            asn.WriteEncodedValue(data);
            AlgorithmIdentifier.WriteSignature(asn, Signer.Algorithm, inCms: false);
            asn.WriteBitString(Signer.SignDigest(Signer.Algorithm.Hash, Hashes.Of(Signer.Algorithm.Hash, data)).AsTask().Result);
            if (!WithCertificate) return;
            using (asn.PushSequence(Asn.Context(0)))
            using (asn.PushSequence())
                asn.WriteEncodedValue(Signer.Certificate.RawData);
        });
        return Written(asn =>
        {
            asn.WriteEncodedValue([0x0A, 0x01, 0x00]);
            using (asn.PushSequence(Asn.Context(0)))
            using (asn.PushSequence())
            {
                asn.WriteObjectIdentifier(Oids.OcspBasic);
                asn.WriteOctetString(basic);
            }
        });
    }

    private byte[] Single(X509Certificate2 certificate, RevokedEntry? entry) => Written(asn =>
    {
        OcspId.Of(certificate, Issuer, HashAlgorithmName.SHA1).Write(asn);
        if (entry is null) asn.WriteNull(Asn.Context(0, false));
        else
            using (asn.PushSequence(Asn.Context(1)))
            {
                asn.WriteGeneralizedTime(entry.At, omitFractionalSeconds: true);
                if (entry.Reason is { } reason)
                    using (asn.PushSequence(Asn.Context(0)))
                        asn.WriteEnumeratedValue((X509RevocationReason)reason);
            }
        asn.WriteGeneralizedTime(At, omitFractionalSeconds: true);
        if (OddSingle) WriteOdd(asn);
    });

    private static void WriteOdd(AsnWriter asn)
    {
        using (asn.PushSequence(Asn.Context(1)))
        using (asn.PushSequence())
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier("2.999.7");
            asn.WriteBoolean(true);
            asn.WriteOctetString([5, 0]);
        }
    }

    private static byte[] Written(Action<AsnWriter> write)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence()) write(asn);
        return asn.Encode();
    }
}
