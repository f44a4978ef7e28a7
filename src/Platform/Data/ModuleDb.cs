using System.Collections.Concurrent;
using System.Reflection;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Data;

/// <summary>
/// A module's view of the database: its own tables, and the shared ones that every change writes (deeds, chain,
/// outbox). A change is made of tracked rows, raised events and one <see cref="Commit(Deed, CancellationToken)"/>, in one transaction.
/// </summary>
public abstract partial class ModuleDb : DbContext
{
    protected ModuleDb(DbContextOptions options, DbKernel kernel) : base(options)
    {
        Kernel = kernel;
        kernel.Connection.Join(this);
    }

    protected DbKernel Kernel { get; }

    /// <summary>Agency whose rows the query filters of this context let through.</summary>
    public Guid Scope => Kernel.Acting.Actor.AgencyId;

    public Database Where => Kernel.Database;

    internal ScopeConnection Connection => Kernel.Connection;

    public string Table(string table) => Kernel.Database.Table(SchemaOf(GetType()), table);

    /// <summary>The module's mappings; naming, conversions and shared tables are added around them.</summary>
    protected abstract void Map(ModelBuilder model);

    protected sealed override void OnModelCreating(ModelBuilder model)
    {
        SharedTables.Map(model);
        Map(model);
        Naming.Apply(model, SchemaOf(GetType()), Kernel.Database.Kind);
    }

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        if (Kernel.Database.Kind != DatabaseKind.Sqlite) return;
        conventions.Properties<Guid>().HaveConversion<GuidAsBytes>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantAsMicroseconds>();
    }

    internal static string SchemaOf(Type context) => Schemas.GetOrAdd(context, static c =>
        c.GetCustomAttribute<SchemaAttribute>()?.Name ?? throw new InvalidOperationException($"{c.Name} states no [Schema]."));

    private static readonly ConcurrentDictionary<Type, string> Schemas = new();
}

/// <summary>Names the schema (PostgreSQL) or table prefix (SQLite) of a context: the module's key.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SchemaAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>What every context needs of the kernel, gathered so that a module's context stays four lines.</summary>
public sealed record DbKernel(Database Database, ScopeConnection Connection, Access.Acting Acting, TimeProvider Clock, Ids Ids, HandlerCatalog Handlers, OutboxSignal Signal);
