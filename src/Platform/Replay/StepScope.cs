using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <summary>The services of one worker. It lives for the whole replay; what an act loaded is forgotten after it.</summary>
public sealed class StepScope(AsyncServiceScope scope, Func<Step, Guid> recorded) : IAsyncDisposable
{
    private readonly Acting acting = scope.ServiceProvider.GetRequiredService<Acting>();
    private readonly ModuleDb[] contexts = [.. scope.ServiceProvider.GetServices<ModuleDb>()];

    public Moment Moment { get; } = new();

    /// <summary>The token of the step being done, for <see cref="As"/>.</summary>
    public Guid Request { get; set; }

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Keeps the connections of this worker to PostgreSQL open between its acts; the one to SQLite stays open by itself.</summary>
    public async Task Open()
    {
        foreach (var context in contexts.Where(c => c.Where.Kind == DatabaseKind.Postgres)) await context.Database.OpenConnectionAsync();
    }

    public void As(Actor actor) => acting.As(actor, Request);

    /// <summary>The record of a step that an earlier run had accepted.</summary>
    public Guid Recorded(Step step) => recorded(step);

    public void Forget()
    {
        foreach (var context in contexts) context.Forget();
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
