namespace CuuLong.Platform.People;

public sealed class Person
{
    public Guid Id { get; init; }
    public string Name { get; set; } = "";

    /// <summary>Name folded for search.</summary>
    public string Folded { get; set; } = "";
    public string? Email { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A person's position at a unit for a period. Rights come from it, not from the account.</summary>
public sealed class Position
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public Guid UnitId { get; init; }
    public Guid AgencyId { get; init; }

    /// <summary>As the signature block writes it: "Phó Giám đốc".</summary>
    public string Title { get; init; } = "";

    /// <summary>Role keys, separated by spaces.</summary>
    public string Roles { get; init; } = "";
    public DateOnly From { get; init; }

    /// <summary>First day no longer held.</summary>
    public DateOnly? To { get; set; }

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day < To);

    public IEnumerable<string> RoleKeys => Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
