using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Accounts;

internal sealed class AccountTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) =>
        token.ToTable("account_tokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
}

internal sealed class AccountLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("account_logins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.HasIndex(l => l.UserId);
    }
}

internal sealed class AccountPasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("account_passkeys").HasKey(p => p.CredentialId);
        passkey.HasIndex(p => p.UserId);
        // One JSON text in a plain column: the same on both databases, and the store changes the object in place.
        passkey.Property(p => p.Data).HasConversion(d => Write(d), s => Read(s),
            new ValueComparer<IdentityPasskeyData>((a, b) => Write(a!) == Write(b!), d => Write(d).GetHashCode(StringComparison.Ordinal), d => Read(Write(d))));
    }

    private static string Write(IdentityPasskeyData data) => JsonSerializer.Serialize(data);

    private static IdentityPasskeyData Read(string text) => JsonSerializer.Deserialize<IdentityPasskeyData>(text)!;
}
