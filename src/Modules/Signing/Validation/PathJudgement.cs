using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <param name="Path">As far as it was found.</param>
/// <param name="Borrowed">Certificates or evidence had to come from elsewhere: what is beside the signature does not suffice for later.</param>
internal sealed record PathJudgement(CertificatePath Path, IReadOnlyList<Link> Links, bool Borrowed)
{
    public static readonly PathJudgement None = new(new(PathFault.NoPath, [], null), [], false);

    public RevocationStatus Revocation => Links.Count > 0 ? Links[0].Revocation : RevocationStatus.Unknown;
}
