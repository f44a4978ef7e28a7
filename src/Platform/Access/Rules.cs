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
