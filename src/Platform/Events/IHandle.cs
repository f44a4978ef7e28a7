using CuuLong.Platform.Data;

namespace CuuLong.Platform.Events;

/// <summary>
/// Acts on an event after its commit. It changes rows through <see cref="Db"/>; the dispatcher writes the receipt and
/// commits in the same transaction. Throwing means "later again".
/// </summary>
public interface IHandle<in TEvent> where TEvent : class
{
    /// <summary>The context whose changes belong to the handling; null only for <see cref="IHandleOutside{TEvent}"/>.</summary>
    ModuleDb? Db { get; }

    Task Handle(TEvent @event, CancellationToken cancel);
}

/// <summary>
/// A handler that only reaches outside (mail). It is called one event at a time with no transaction open, so that a stranger who
/// does not answer keeps no act waiting; its receipt is written when it is done. It may reach twice only if the program dies between the two.
/// </summary>
public interface IHandleOutside<in TEvent> : IHandle<TEvent> where TEvent : class
{
    ModuleDb? IHandle<TEvent>.Db => null;
}
