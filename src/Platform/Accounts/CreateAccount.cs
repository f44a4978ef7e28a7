using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.People;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Identity;

namespace CuuLong.Platform.Accounts;

/// <summary>
/// Makes a person, the position they hold at a unit, and their way in, in one commit. It costs one look-up and the
/// inserts: whether the user name is free the index decides, and an invited account (no password) hashes nothing.
/// </summary>
public sealed class CreateAccount(PlatformDb db, DbKernel kernel, IPasswordHasher<Account> hasher) : IOperation
{
    /// <param name="Roles">Role keys separated by spaces (see <see cref="Access.Roles"/>).</param>
    /// <param name="Password">Null invites: the person sets one at first use, by a link the administrator hands over.</param>
    public sealed record Input(string PersonName, Guid UnitId, string Title, string Roles, string UserName, string? Email = null, string? Password = null);

    public sealed record Created(Guid AccountId, Guid PersonId, Guid PositionId);

    public async Task<Outcome<Created>> Run(Input input, CancellationToken cancel = default)
    {
        if (AccountRules.Check(input) is { } wrong) return wrong;
        if (await db.Units.FindAsync([input.UnitId], cancel) is not { } unit) return Refusal.On("UnitId", "platform.account.unit-unknown");
        var now = kernel.Clock.Instant();
        if (input.Roles.Split(' ').Contains(Access.Roles.System) && kernel.Acting.Actor is { SignedIn: true } actor && !actor.May(PlatformRights.AllAgencies))
            return Refusal.On("Roles", "platform.account.role-above");
        if (!unit.ExistsOn(now.Day())) return Refusal.On("UnitId", "platform.account.unit-ended", unit.Name);

        var name = AccountRules.Tidy(input.PersonName);
        var email = string.IsNullOrWhiteSpace(input.Email) ? null : input.Email.Trim();
        var person = new Person { Id = kernel.Ids.New(), Name = name, Folded = Fold.Of(name), Email = email, CreatedAt = now };
        var position = new Position
        {
            Id = kernel.Ids.New(), PersonId = person.Id, UnitId = unit.Id, AgencyId = unit.AgencyId,
            Title = AccountRules.Tidy(input.Title), Roles = input.Roles, From = now.Day(),
        };
        var account = AccountOf(person, unit.AgencyId, AccountRules.Tidy(input.UserName), email, now);
        if (input.Password is { } password) account.PasswordHash = hasher.HashPassword(account, password);

        db.AddRange(person, position, account);
        db.Add(new AccountChange { Id = kernel.Ids.New(), AccountId = account.Id, At = now, Step = 1, Created = true });
        var deed = new Deed("platform.account.created", account.Id, null, new { account.UserName, Unit = unit.Name, position.Title, position.Roles });
        return await db.Commit(deed, cancel) is { } refusal
            ? AccountRules.OnTaken(refusal, account.UserName!)
            : new Created(account.Id, person.Id, position.Id);
    }

    private Account AccountOf(Person person, Guid agency, string userName, string? email, DateTimeOffset now) => new()
    {
        Id = kernel.Ids.New(), PersonId = person.Id, AgencyId = agency, CreatedAt = now, LockoutEnabled = true,
        UserName = userName, NormalizedUserName = AccountRules.Normal(userName), Email = email, NormalizedEmail = email is null ? null : AccountRules.Normal(email),
        SecurityStamp = kernel.Ids.New().ToString("N"), ConcurrencyStamp = kernel.Ids.New().ToString("N"),
    };
}
