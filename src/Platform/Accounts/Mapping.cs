using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail);
        account.HasIndex(a => a.PersonId);
        account.HasIndex(a => a.AgencyId);
        account.HasIndex(a => a.CreatedAt);
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
    }
}

internal sealed class AccountChangeMapping : IEntityTypeConfiguration<AccountChange>
{
    public void Configure(EntityTypeBuilder<AccountChange> change)
    {
        change.ToTable("account_changes");
        change.HasIndex(c => c.At);
        change.HasIndex(c => c.AccountId);
    }
}
