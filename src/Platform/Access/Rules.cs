namespace CuuLong.Platform.Access;

/// <summary>What an endpoint demands. Every endpoint carries one, or the host refuses to start.</summary>
public interface IAccessRule
{
    /// <summary>As docs/access.verified.txt shows it.</summary>
    string Stated { get; }
}

/// <summary>Only for holders of the permission; anyone else gets 403.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : Attribute, IAccessRule
{
    public string Permission { get; } = permission;
    public string Stated => Permission;
}

/// <summary>For everyone, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute, IAccessRule
{
    public string Stated => "public";
}

/// <summary>For everyone who is signed in (one's own account, search over one's own rights).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute, IAccessRule
{
    public string Stated => "signed-in";
}

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
