using System.Xml;

namespace CuuLong.Signing.Contracts;

/// <summary>
/// XML messages between agencies (edXML and the like): enveloped XML-DSig, exclusive C14N, over the whole message. What is exchanged is
/// the caller's; that it is signed, and by whom, is decided here.
/// </summary>
public interface IMessageSigning
{
    /// <summary>The message with the agency's signature last in its root, the certificate and its chain inside.</summary>
    /// <param name="message">Plain XML without a signature: no DTD, no comments, no processing instructions, no Id twice.</param>
    ValueTask<Outcome<byte[]>> Sign(ReadOnlyMemory<byte> message, Guid agency, CancellationToken cancel = default);

    /// <summary>
    /// The message as its sender signed it; refused when it was changed, when its certificate leads to no configured root, is expired or revoked,
    /// or belongs to another than the sender that the message names.
    /// </summary>
    /// <param name="senderOf">Finds the sender's code in the verified root; null when the message names none.</param>
    ValueTask<Outcome<SignedMessage>> Verify(ReadOnlyMemory<byte> message, Func<XmlElement, string?> senderOf, CancellationToken cancel = default);
}

/// <param name="Root">The very element whose digest was checked, its signature taken out. What is read from anywhere else is not signed.</param>
/// <param name="Sender">Code of the agency that the message names and the certificate belongs to.</param>
/// <param name="Holder">As the certificate names the agency.</param>
/// <param name="Serial">Of the certificate, for the record.</param>
public sealed record SignedMessage(XmlElement Root, string Sender, string Holder, string Serial);
