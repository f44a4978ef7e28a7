using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>
/// Writes detached CMS signatures of one key in two phases: attributes → digest to be signed → assembly, so that the
/// signature may come from anywhere, later. What is the same for every document is encoded once; keep one per key.
/// Attributes are content-type, message-digest and signing-certificate-v2; no signing-time (EN 319 142-1, 6.3).
/// </summary>
/// <param name="contentType">Of what is signed; a time-stamp token signs TSTInfo.</param>
internal sealed class CmsBuilder(ISignatureKey key, string contentType = Oids.Data)
{
    private static readonly Asn1Tag Context0 = new(TagClass.ContextSpecific, 0, true), Context1 = new(TagClass.ContextSpecific, 1, true);

    private readonly byte[] binding = Attribute(Oids.SigningCertificateV2, asn => WriteBinding(asn, key));
    private readonly byte[] signerHead = Fragment(asn => WriteSignerHead(asn, key));
    private readonly byte[] algorithm = Fragment(asn => AlgorithmIdentifier.WriteSignature(asn, key.Algorithm));
    private readonly byte[] head = Fragment(asn => WriteHead(asn, key, contentType));
    private readonly byte[] certificates = Fragment(asn => WriteCertificates(asn, key));
    private readonly byte[] typed = Attribute(Oids.ContentType, asn => asn.WriteObjectIdentifier(contentType));

    // Asking a certificate for its key's size costs as much as an RSA signature; the size never changes.
    private int length;

    public ISignatureKey Key => key;

    /// <summary>Bytes that an assembled signature takes at most, without a time-stamp.</summary>
    public int Length => length > 0 ? length : length = head.Length + certificates.Length + signerHead.Length + binding.Length + algorithm.Length + SignatureLength + 256;

    /// <returns>The signed attributes as they are hashed: a DER SET. Keep them until <see cref="Assemble"/>.</returns>
    public byte[] Attributes(ReadOnlySpan<byte> contentDigest)
    {
        if (contentDigest.Length != Hashes.Length(key.Algorithm.Hash)) throw new ArgumentException("not a digest of the key's algorithm", nameof(contentDigest));
        var asn = new AsnWriter(AsnEncodingRules.DER, 256);
        using (asn.PushSetOf())
        {
            asn.WriteEncodedValue(typed);
            using (asn.PushSequence())
            {
                asn.WriteObjectIdentifier(Oids.MessageDigest);
                using (asn.PushSetOf()) asn.WriteOctetString(contentDigest);
            }
            asn.WriteEncodedValue(binding);
        }
        return asn.Encode();
    }

    /// <summary>What the key signs.</summary>
    public byte[] Digest(ReadOnlySpan<byte> attributes) => Hashes.Of(key.Algorithm.Hash, attributes);

    /// <param name="timestamp">A time-stamp token over <paramref name="signature"/>, or nothing.</param>
    /// <param name="content">The content itself, to go inside; nothing for a detached signature.</param>
    /// <returns>ContentInfo with SignedData, DER.</returns>
    public byte[] Assemble(ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> timestamp = default, ReadOnlySpan<byte> content = default, bool withCertificates = true)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER, Length + timestamp.Length + content.Length + 64);
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier(Oids.SignedData);
            using (asn.PushSequence(Context0))
            using (asn.PushSequence())
            {
                Splice(asn, head);
                WriteContent(asn, content);
                if (withCertificates) asn.WriteEncodedValue(certificates);
                using (asn.PushSetOf())
                using (asn.PushSequence())
                {
                    Splice(asn, signerHead);
                    Retagged(asn, attributes);
                    asn.WriteEncodedValue(algorithm);
                    asn.WriteOctetString(signature);
                    if (!timestamp.IsEmpty) WriteTimestamp(asn, timestamp);
                }
            }
        }
        return asn.Encode();
    }

    /// <summary>Both phases at once.</summary>
    public async ValueTask<byte[]> Sign(ReadOnlyMemory<byte> contentDigest, CancellationToken cancel = default)
    {
        var attributes = Attributes(contentDigest.Span);
        var signature = await key.SignDigest(key.Algorithm.Hash, Digest(attributes), cancel);
        return Assemble(attributes, signature);
    }

    private int SignatureLength => key.Algorithm.Scheme == SignatureScheme.Ecdsa ? 144 : key.Certificate.PublicKey.GetRSAPublicKey() is { } rsa ? Measured(rsa) : 1024;

    private static int Measured(System.Security.Cryptography.RSA rsa)
    {
        using (rsa) return rsa.KeySize / 8;
    }

    private static void WriteBinding(AsnWriter asn, ISignatureKey key)
    {
        using (asn.PushSequence())
        using (asn.PushSequence())
        using (asn.PushSequence())
        {
            // SHA-256 is the default of ESSCertIDv2, and a default is not written in DER.
            if (key.Algorithm.Hash.Name != "SHA256") AlgorithmIdentifier.WriteHash(asn, key.Algorithm.Hash);
            asn.WriteOctetString(Hashes.Of(key.Algorithm.Hash, key.Certificate.RawData));
        }
    }

    private static void WriteSignerHead(AsnWriter asn, ISignatureKey key)
    {
        asn.WriteInteger(1);
        using (asn.PushSequence())
        {
            asn.WriteEncodedValue(key.Certificate.IssuerName.RawData);
            asn.WriteInteger(key.Certificate.SerialNumberBytes.Span);
        }
        AlgorithmIdentifier.WriteHash(asn, key.Algorithm.Hash);
    }

    private static void WriteHead(AsnWriter asn, ISignatureKey key, string contentType)
    {
        asn.WriteInteger(contentType == Oids.Data ? 1 : 3);
        using (asn.PushSetOf()) AlgorithmIdentifier.WriteHash(asn, key.Algorithm.Hash);
    }

    private static void WriteCertificates(AsnWriter asn, ISignatureKey key)
    {
        using (asn.PushSetOf(Context0))
            foreach (var certificate in key.Chain.Prepend(key.Certificate).DistinctBy(c => c.Thumbprint))
                asn.WriteEncodedValue(certificate.RawData);
    }

    private void WriteContent(AsnWriter asn, ReadOnlySpan<byte> content)
    {
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier(contentType);
            if (content.IsEmpty) return;
            using (asn.PushSequence(Context0)) asn.WriteOctetString(content);
        }
    }

    private static void WriteTimestamp(AsnWriter asn, ReadOnlySpan<byte> token)
    {
        using (asn.PushSetOf(Context1))
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier(Oids.SignatureTimestamp);
            using (asn.PushSetOf()) asn.WriteEncodedValue(token);
        }
    }

    /// <summary>Signed attributes are hashed as SET and written as [0] (RFC 5652, 5.4).</summary>
    private static void Retagged(AsnWriter asn, ReadOnlySpan<byte> attributes)
    {
        var copy = attributes.ToArray();
        copy[0] = 0xA0;
        asn.WriteEncodedValue(copy);
    }

    /// <summary>Several values one after another, encoded beforehand.</summary>
    private static byte[] Fragment(Action<AsnWriter> write)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        write(asn);
        return Written(asn);
    }

    private static byte[] Attribute(string oid, Action<AsnWriter> value) => Fragment(asn =>
    {
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier(oid);
            using (asn.PushSetOf()) value(asn);
        }
    });

    private static byte[] Written(AsnWriter asn)
    {
        var bytes = new byte[asn.GetEncodedLength()];
        asn.Encode(bytes);
        return bytes;
    }

    private static void Splice(AsnWriter asn, ReadOnlySpan<byte> fragment)
    {
        while (!fragment.IsEmpty)
        {
            AsnDecoder.ReadEncodedValue(fragment, AsnEncodingRules.DER, out _, out _, out var length);
            asn.WriteEncodedValue(fragment[..length]);
            fragment = fragment[length..];
        }
    }
}
