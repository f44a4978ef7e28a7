using CuuLong.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace CuuLong.Platform.Accounts;

/// <summary>A way in for a person. Created once, disabled and enabled with a reason, never deleted.</summary>
public sealed class Account : IdentityUser<Guid>, IVersioned
{
    public Guid PersonId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The person's agency when the account was created: who is counted where.</summary>
    public Guid AgencyId { get; init; }
    public DateTimeOffset? DisabledAt { get; set; }
    public string? DisabledReason { get; set; }

    /// <summary>The next sign-in must set a new password.</summary>
    public bool MustReset { get; set; }
    public int Version { get; set; }
}

/// <summary>Every switch of an account, so that the number in use at the end of any period can be counted.</summary>
public sealed class AccountChange
{
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>+1 created or enabled, −1 disabled.</summary>
    public int Step { get; init; }
    public bool Created { get; init; }
}
