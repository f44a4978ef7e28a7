using System.Security.Cryptography.X509Certificates;
using System.Xml;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Xml;

namespace CuuLong.Signing.Seals;

/// <summary>Signs messages with an agency's seal of the register, and verifies those of others.</summary>
internal sealed class MessageSigning(SigningDesk desk, SigningGate gate) : IMessageSigning
{
    private readonly XmlVerifier verifier = new(gate);

    public async ValueTask<Outcome<byte[]>> Sign(ReadOnlyMemory<byte> message, Guid agency, CancellationToken cancel = default)
    {
        if (!XmlSigner.Takes(message)) return new Refusal("signing.xml.not-plain");
        var hand = await desk.Here(agency, null, null, cancel);
        if (hand.Refused) return hand.Refusal;
        try
        {
            return await XmlSigner.Sign(message, hand.Value.Cms.Key, cancel: cancel);
        }
        catch (KeyRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    public async ValueTask<Outcome<SignedMessage>> Verify(ReadOnlyMemory<byte> message, Func<XmlElement, string?> senderOf, CancellationToken cancel = default)
    {
        var verified = await verifier.Verify(message, senderOf, SubjectCodes.Belongs, cancel);
        if (verified.Refused) return verified.Refusal;
        var (root, certificate, sender) = verified.Value;
        return new SignedMessage(root, sender, certificate.GetNameInfo(X509NameType.SimpleName, false), certificate.SerialNumber);
    }
}
