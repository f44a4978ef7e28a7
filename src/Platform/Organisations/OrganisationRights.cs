using CuuLong.Platform.Access;

namespace CuuLong.Platform.Organisations;

public static class OrganisationRights
{
    /// <summary>Opens, ends and succeeds units of one's own agency; with <see cref="AllAgencies"/> agencies too.</summary>
    public const string Manage = "platform.units.manage";

    /// <summary>Administration reaches every agency of the installation.</summary>
    public const string AllAgencies = "platform.agencies.all";
}
