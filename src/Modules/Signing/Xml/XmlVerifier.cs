using System.Security.Cryptography.X509Certificates;
using System.Xml;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Xml;

/// <summary>Verifies a signed message. What is signed is what is read: the answer is the verified element itself.</summary>
internal sealed class XmlVerifier(SigningGate gate)
{
    /// <param name="senderOf">Finds the sender's code in the verified root; null when the message names none.</param>
    /// <param name="belongs">Whether the certificate is the sender's own.</param>
    public async ValueTask<Outcome<VerifiedXml>> Verify(
        ReadOnlyMemory<byte> message, Func<XmlElement, string?> senderOf, Func<X509Certificate2, string, bool> belongs, CancellationToken cancel = default)
    {
        if (StrictXml.Read(message) is not { DocumentElement: { } root }) return new Refusal("signing.xml.not-plain");
        if (SignatureShape.Of(root) is not { } shape) return new Refusal("signing.xml.shape");
        if (!Hashes.Same(shape.DigestValue, ExclusiveC14N.Hash(shape.Digest, root, without: shape.Signature))) return new Refusal("signing.xml.changed");
        if (!IsSigned(shape)) return new Refusal("signing.xml.broken");

        root.RemoveChild(shape.Signature);
        var certificate = shape.Certificates[0];
        if (await gate.Check(certificate, shape.Certificates, cancel) is { } refusal) return refusal;
        if (senderOf(root) is not { Length: > 0 } sender || !belongs(certificate, sender)) return new Refusal("signing.xml.sender", null, certificate.GetNameInfo(X509NameType.SimpleName, false));
        return new VerifiedXml(root, certificate, sender);
    }

    /// <summary>The first certificate is the signer's, whatever else the message says of its key.</summary>
    public static bool IsSigned(SignatureShape shape) => IsSigned(shape, shape.Certificates[0]);

    public static bool IsSigned(SignatureShape shape, X509Certificate2 certificate)
    {
        var value = shape.Value;
        if (shape.Algorithm.Scheme == SignatureScheme.Ecdsa)
        {
            if (value.Length == 0 || value.Length != 2 * Curves.Bytes(certificate)) return false;
            value = EcdsaForm.ToDer(value);
        }
        return PublicKeys.VerifyData(certificate, shape.Algorithm, shape.Signed, value);
    }
}
