namespace CuuLong.Platform.Access;

/// <summary>The roles a position can carry. What each may do is data; these are the names the defaults speak of.</summary>
public static class Roles
{
    public const string Clerk = "clerk";
    public const string Specialist = "specialist";
    public const string Leader = "leader";
    public const string OneStop = "one-stop";
    public const string Reporter = "reporter";

    /// <summary>Administers people and rights of one agency.</summary>
    public const string Administrator = "administrator";

    /// <summary>Administers the installation: every agency, the roles, the record of all.</summary>
    public const string System = "system";

    public static readonly string[] All = [Clerk, Specialist, Leader, OneStop, Reporter, Administrator, System];
    public static readonly string[] Staff = [Clerk, Specialist, Leader, OneStop, Reporter, Administrator];
}
