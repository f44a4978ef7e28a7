using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Time;

namespace CuuLong.Signing.TestAuthority;

/// <summary>The time-stamp authority of the test authority (RFC 3161).</summary>
internal sealed class TestTsa(LocalKey key, TimeProvider clock) : ITimestampAuthority
{
    /// <summary>Of the arc that is kept for examples (X.660): it means nothing, as everything here.</summary>
    public const string Policy = "2.999.3161";

    private readonly CmsBuilder builder = new(key, Oids.TstInfo);

    public string Name => "TEST";

    public Task<byte[]> Ask(byte[] request, CancellationToken cancel) => Task.FromResult(Answer(request));

    /// <returns>TimeStampResp, DER; badDataFormat for what cannot be read.</returns>
    public byte[] Answer(ReadOnlyMemory<byte> request)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        var read = TimestampRequest.Read(request);
        using (asn.PushSequence())
        {
            using (asn.PushSequence())
            {
                asn.WriteInteger(read is null ? 2 : 0);
                if (read is null) asn.WriteNamedBitList(new System.Collections.BitArray([false, false, false, false, false, true]));
            }
            if (read is not null) asn.WriteEncodedValue(Token(read));
        }
        return asn.Encode();
    }

    private byte[] Token(TimestampRequest request)
    {
        var content = Info(request);
        var attributes = builder.Attributes(Hashes.Of(key.Algorithm.Hash, content));
        var signature = key.SignDigest(key.Algorithm.Hash, builder.Digest(attributes)).AsTask().Result;
        return builder.Assemble(attributes, signature, content: content, withCertificates: request.WithCertificate);
    }

    private byte[] Info(TimestampRequest request)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        {
            asn.WriteInteger(1);
            asn.WriteObjectIdentifier(Policy);
            TimestampRequest.WriteImprint(asn, request.Hash, request.Digest.Span);
            asn.WriteInteger(new BigInteger(RandomNumberGenerator.GetBytes(16), isUnsigned: true));
            asn.WriteGeneralizedTime(clock.GetUtcNow(), omitFractionalSeconds: false);
            using (asn.PushSequence()) asn.WriteInteger(1);
            if (request.Nonce is { } nonce) asn.WriteInteger(nonce);
        }
        return asn.Encode();
    }
}
