using CuuLong.Platform.Accounts;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.People;
using CuuLong.Platform.Regimes;
using CuuLong.Platform.Territory;
using CuuLong.Platform.Search;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Data;

/// <summary>The kernel's own tables.</summary>
[Schema(SharedTables.Schema)]
public sealed class PlatformDb(DbContextOptions<PlatformDb> options, DbKernel kernel) : ModuleDb(options, kernel)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Succession> Successions => Set<Succession>();
    public DbSet<Placement> Placements => Set<Placement>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Position> Positions => Set<Position>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccountChange> AccountChanges => Set<AccountChange>();
    public DbSet<Series> Series => Set<Series>();
    public DbSet<PackMark> Packs => Set<PackMark>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<AreaChange> AreaChanges => Set<AreaChange>();
    public DbSet<Regime> Regimes => Set<Regime>();
    public DbSet<SearchKind> SearchKinds => Set<SearchKind>();

    protected override void Map(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(PlatformDb).Assembly);
}
