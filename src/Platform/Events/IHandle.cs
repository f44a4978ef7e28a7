using CuuLong.Platform.Data;

namespace CuuLong.Platform.Events;

/// <summary>
/// Acts on an event after its commit. It changes rows through <see cref="Db"/>; the dispatcher writes the receipt and
/// commits in the same transaction. Throwing means "later again".
/// </summary>
public interface IHandle<in TEvent> where TEvent : class
{
    /// <summary>The context whose changes belong to the handling; null when the handler only reaches outside (mail, sockets).</summary>
    ModuleDb? Db { get; }

    Task Handle(TEvent @event, CancellationToken cancel);
}
