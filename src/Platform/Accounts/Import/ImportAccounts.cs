using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files.Sheets;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Import;

/// <summary>
/// Makes an account of every good row and says of every other what is wrong with it. Each row is an act of its own: the good
/// ones stand whatever the others are, and the same file again makes nothing twice.
/// </summary>
internal sealed class ImportAccounts(PlatformDb db, DbKernel kernel, CreateAccount create, WordBook words) : IOperation
{
    public sealed record Input(Stream Content, string FileName);

    public async Task<Outcome<List<ImportRow>>> Run(Input input, CancellationToken cancel = default)
    {
        var read = SheetReader.Read(input.Content, input.FileName);
        if (read.Refused) return read.Refusal;
        if (read.Value is not [var headings, _, ..]) return Refusal.On("Sheet", "platform.import.empty");
        var columns = new Columns(headings.Cells);
        if (columns.Missing is { Length: > 0 } missing) return Refusal.On("Sheet", "platform.import.columns", string.Join(", ", missing));

        var units = await UnitsByName(cancel);
        var roles = Roles.All.SelectMany(r => WordBook.Languages.Select(l => (Name: Fold.Of(words.Get(l, "platform.role." + r)), Role: r)).Append((r, r)))
            .DistinctBy(r => r.Item1).ToDictionary(r => r.Item1, r => r.Item2);
        var results = new List<ImportRow>();
        foreach (var (number, row) in read.Value.Skip(1))
        {
            if (row.All(string.IsNullOrWhiteSpace)) continue;
            var (name, user) = (columns.Of(row, "PersonName"), columns.Of(row, "UserName"));
            var made = await One(columns, row, name, user, units, roles, cancel);
            db.ChangeTracker.Clear();
            results.Add(new(number, name, user, made.Value?.AccountId, made.Refusal));
        }
        return results;
    }

    private async Task<Outcome<CreateAccount.Created>> One(
        Columns columns, string[] row, string name, string user, ILookup<string, Guid> units, Dictionary<string, string> roles, CancellationToken cancel)
    {
        var unit = columns.Of(row, "Unit");
        var found = units[Fold.Of(unit)].Distinct().ToList();
        if (found.Count == 0) return new Refusal("platform.import.unit-unknown", "UnitId", unit);
        if (found.Count > 1) return new Refusal("platform.import.unit-several", "UnitId", unit);
        var named = columns.Of(row, "Roles").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.FirstOrDefault(r => !roles.ContainsKey(Fold.Of(r))) is { } unknown) return new Refusal("platform.account.role-unknown", "Roles", unknown);
        return await create.Run(new(name, found[0], columns.Of(row, "Title"), string.Join(' ', named.Select(r => roles[Fold.Of(r)]).Distinct()), user, columns.Of(row, "Email")), cancel);
    }

    /// <summary>Units of today that the actor administers, by any of their names, notation, key and codes.</summary>
    private async Task<ILookup<string, Guid>> UnitsByName(CancellationToken cancel)
    {
        var (actor, today) = (kernel.Acting.Actor, kernel.Clock.Today());
        var units = await db.Units.AsNoTracking().Where(u => u.ValidFrom <= today && (u.ValidTo == null || today < u.ValidTo)).ToListAsync(cancel);
        return units.Where(u => actor.Administers(u.AgencyId))
            .SelectMany(u => new[] { u.Name, u.NameEn, u.NameKm, u.Notation, u.Key, u.Code13, u.Code35 }.Select(Fold.Of).Where(n => n.Length > 0).Select(n => (Name: n, u.Id)))
            .ToLookup(n => n.Name, n => n.Id);
    }
}
