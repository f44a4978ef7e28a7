namespace CuuLong.Platform.Access;

/// <summary>The kernel's own permissions.</summary>
public static class PlatformRights
{
    public const string Admin = "platform.admin";

    /// <summary>People, accounts, positions and delegations of one's own agency.</summary>
    public const string Accounts = "platform.accounts.manage";

    /// <summary>Administration reaches every agency of the installation, not only one's own.</summary>
    public const string AllAgencies = "platform.agencies.all";
    public const string Roles = "platform.roles.manage";
    public const string Audit = "platform.audit.search";

    /// <summary>Gives one's own position to another for a period.</summary>
    public const string Delegate = "platform.delegations.give";

    /// <summary>Whether the actor administers people of the agency.</summary>
    public static bool Administers(this Actor actor, Guid agency) => actor.AgencyId == agency || actor.May(AllAgencies);
}
