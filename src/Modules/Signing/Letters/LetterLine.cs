using CuuLong.Signing.Model;

namespace CuuLong.Signing.Letters;

/// <param name="Certificate">The one concerned; null for a new one.</param>
internal sealed record LetterLine(CertificateRequest Request, Certificate? Certificate);
