using CuuLong.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Packs;

/// <summary>
/// Tells what was read of the slowly changing tables (units, territory, regimes, calendars) from what must be read again.
/// A change takes a number of <see cref="Book"/> in its transaction, so that other processes see it too.
/// </summary>
public sealed class Freshness
{
    internal const string Book = "platform.directory";
    private int version;

    public int Version => Volatile.Read(ref version);

    public void Changed() => Interlocked.Increment(ref version);
}

/// <summary>A read-only picture of small tables, read again when <see cref="Freshness"/> says so.</summary>
public abstract class Cached<T>(IServiceScopeFactory scopes, Freshness freshness) where T : class
{
    private sealed record Held(int Version, T Value);

    private readonly Lock gate = new();
    private Held? held;

    public T Current
    {
        get
        {
            var version = freshness.Version;
            if (held is { } now && now.Version == version) return now.Value;
            lock (gate)
            {
                if (held is { } meanwhile && meanwhile.Version == version) return meanwhile.Value;
                using var scope = scopes.CreateScope();
                var value = Load(scope.ServiceProvider.GetRequiredService<PlatformDb>());
                held = new Held(version, value);
                return value;
            }
        }
    }

    protected abstract T Load(PlatformDb db);
}
