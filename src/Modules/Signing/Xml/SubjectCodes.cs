using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.TestAuthority;

namespace CuuLong.Signing.Xml;

/// <summary>The agency's code as its certificate states it.</summary>
internal static class SubjectCodes
{
    /// <summary>UID of the subject; "MST:", "MDD:" and the like before the code are left out. Null when there is none or more than one.</summary>
    public static string? Of(X509Certificate2 certificate)
    {
        try
        {
            var codes = certificate.SubjectName.EnumerateRelativeDistinguishedNames().Where(r => !r.HasMultipleElements && r.GetSingleElementType().Value == TestSubject.Uid)
                .Select(r => r.GetSingleElementValue() ?? "").Select(c => c[(c.LastIndexOf(':') + 1)..].Trim()).ToList();
            return codes is [{ Length: > 0 } only] ? only : null;
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return null;
        }
    }

    public static bool Belongs(X509Certificate2 certificate, string sender) => Of(certificate) is { } code && code.Equals(sender, StringComparison.OrdinalIgnoreCase);
}
