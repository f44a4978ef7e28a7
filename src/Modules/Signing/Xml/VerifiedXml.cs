using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace CuuLong.Signing.Xml;

/// <param name="Root">The very element whose digest was checked, its signature taken out: read from it and from nothing else.</param>
/// <param name="Sender">Code of the agency that the message names and the certificate belongs to.</param>
internal sealed record VerifiedXml(XmlElement Root, X509Certificate2 Certificate, string Sender);
