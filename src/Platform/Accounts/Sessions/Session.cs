using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Accounts.Sessions;

/// <summary>One signed-in device of an account. Its cookie is worth nothing from the moment it is ended.</summary>
public sealed class Session
{
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }

    /// <summary>The position last used in it.</summary>
    public Guid PositionId { get; set; }

    /// <summary>The browser's own description, cut to 300 characters.</summary>
    public string Device { get; init; } = "";
    public string Address { get; init; } = "";

    /// <summary>How the person proved to be it: "password", "totp", "passkey", "oidc".</summary>
    public string Means { get; init; } = "";
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.HasIndex(s => new { s.AccountId, s.SeenAt });
    }
}
