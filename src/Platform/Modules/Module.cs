using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Modules;

/// <summary>
/// The table of contents of a module: what it permits, shows and offers. Databases, operations, event handlers
/// and jobs need no mention here: they are found by their base type.
/// </summary>
public abstract class Module
{
    /// <summary>Lower-case, one word; also the database schema and the first part of every text key.</summary>
    public abstract string Key { get; }

    public virtual IEnumerable<Permission> Permissions => [];

    public virtual IEnumerable<MenuEntry> Menu => [];

    public virtual void Register(IServiceCollection services, IConfiguration configuration) { }

    public virtual void Map(IEndpointRouteBuilder routes) { }
}

/// <param name="Key">"module.thing.act", e.g. "documents.incoming.register".</param>
/// <param name="Roles">The roles that hold it until an administrator decides otherwise (see <see cref="Access.Roles"/>).</param>
public sealed record Permission(string Key, params string[] Roles);

/// <param name="Text">Text key of the label.</param>
/// <param name="Icon">Name of a Tabler icon in the sprite.</param>
/// <param name="Permission">Who sees it; empty means everyone signed in.</param>
public sealed record MenuEntry(string Text, string Icon, string Url, string Permission, int Order);
