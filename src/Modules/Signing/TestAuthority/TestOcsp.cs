using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;

namespace CuuLong.Signing.TestAuthority;

/// <summary>The OCSP responder of the test authority, with a certificate of its own (RFC 6960, 4.2.2.2).</summary>
internal sealed class TestOcsp(X509Certificate2 issuing, LocalKey key, IssuedBook book, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Answers and lists date from a little before, as authorities write them: clocks differ, and in a replay half-hours are played side by side.</summary>
    public static readonly TimeSpan Backdated = TimeSpan.FromMinutes(45);

    /// <returns>OCSPResponse, DER; malformedRequest for what cannot be read.</returns>
    public byte[] Answer(ReadOnlyMemory<byte> request) => OcspRequest.Read(request) is { } read ? Answer(read) : [0x30, 0x03, 0x0A, 0x01, 0x01];

    public byte[] Answer(OcspRequest request)
    {
        var data = Data(request, Whole(clock.GetUtcNow()));
        var signature = key.SignDigest(key.Algorithm.Hash, Hashes.Of(key.Algorithm.Hash, data)).AsTask().Result;
        var basic = new AsnWriter(AsnEncodingRules.DER);
        using (basic.PushSequence())
        {
            basic.WriteEncodedValue(data);
            AlgorithmIdentifier.WriteSignature(basic, key.Algorithm, inCms: false);
            basic.WriteBitString(signature);
            using (basic.PushSequence(Asn.Context(0)))
            using (basic.PushSequence())
                basic.WriteEncodedValue(key.Certificate.RawData);
        }
        return Wrapped(basic.Encode());
    }

    private byte[] Data(OcspRequest request, DateTimeOffset now)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        {
            using (asn.PushSequence(Asn.Context(1))) asn.WriteEncodedValue(key.Certificate.SubjectName.RawData);
            asn.WriteGeneralizedTime(now, omitFractionalSeconds: true);
            using (asn.PushSequence())
                foreach (var id in request.Ids)
                    WriteAnswer(asn, id, now);
            if (request.Nonce is { } nonce)
                using (asn.PushSequence(Asn.Context(1)))
                    OcspRequest.WriteNonce(asn, nonce);
        }
        return asn.Encode();
    }

    private void WriteAnswer(AsnWriter asn, OcspId id, DateTimeOffset now)
    {
        var serial = Convert.ToHexString(id.Serial.Span);
        var ours = id.IssuerName.Span.SequenceEqual(Hashes.Of(id.Hash, issuing.SubjectName.RawData)) && id.IssuerKey.Span.SequenceEqual(Hashes.Of(id.Hash, issuing.PublicKey.EncodedKeyValue.RawData));
        using (asn.PushSequence())
        {
            id.Write(asn);
            if (!ours || !book.Issued(serial)) asn.WriteNull(Asn.Context(2, false));
            else if (book.Revoked(serial) is { } revoked && revoked.At <= now) WriteRevoked(asn, revoked);
            else asn.WriteNull(Asn.Context(0, false));
            asn.WriteGeneralizedTime(now - Backdated, omitFractionalSeconds: true);
            using (asn.PushSequence(Asn.Context(0))) asn.WriteGeneralizedTime(now + Life, omitFractionalSeconds: true);
        }
    }

    private static void WriteRevoked(AsnWriter asn, IssuedLine revoked)
    {
        using (asn.PushSequence(Asn.Context(1)))
        {
            asn.WriteGeneralizedTime(Whole(revoked.At), omitFractionalSeconds: true);
            if (revoked.Reason is > 0 and var reason)
                using (asn.PushSequence(Asn.Context(0)))
                    asn.WriteEnumeratedValue((X509RevocationReason)reason);
        }
    }

    private static byte[] Wrapped(byte[] basic)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        {
            asn.WriteEncodedValue([0x0A, 0x01, 0x00]);
            using (asn.PushSequence(Asn.Context(0)))
            using (asn.PushSequence())
            {
                asn.WriteObjectIdentifier(Oids.OcspBasic);
                asn.WriteOctetString(basic);
            }
        }
        return asn.Encode();
    }

    private static DateTimeOffset Whole(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));
}
