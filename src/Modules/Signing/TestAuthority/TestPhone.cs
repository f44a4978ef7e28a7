using System.Collections.Concurrent;
using CuuLong.Platform;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.TestAuthority;

/// <summary>
/// The SIM PKI service of the test authority: the telephones of its holders are a page of this installation. Orders live as long as the
/// process; one that is gone has timed out.
/// </summary>
internal sealed class TestPhone(TestPki authority, TimeProvider clock) : IRemoteService
{
    public const string Address = "/pki/test/phone";

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Held> orders = new(StringComparer.Ordinal);

    internal sealed record Held(string Transaction, RemoteOrder Order, RemoteAnswer Answer);

    public string Name => "TEST";

    public string? ConfirmAt => Address;

    public bool Serves(Certificate certificate) => certificate.Thumbprint is { } print && authority.Key(print) is not null;

    public Task<string> Begin(RemoteOrder order, CancellationToken cancel)
    {
        foreach (var old in orders.Values.Where(h => h.Order.Until + Remembered < clock.Instant())) orders.TryRemove(old.Transaction, out _);
        var transaction = order.Reference.ToString("N");
        orders.TryAdd(transaction, new(transaction, order, new(RemoteState.Waiting)));
        return Task.FromResult(transaction);
    }

    public Task<RemoteAnswer> Poll(string transaction, CancellationToken cancel) =>
        Task.FromResult(orders.TryGetValue(transaction, out var held) && !Late(held) ? held.Answer : new RemoteAnswer(RemoteState.TimedOut));

    /// <summary>What waits on the telephones of these certificates, the oldest first.</summary>
    public IReadOnlyList<Held> Waiting(IReadOnlyCollection<string> prints) =>
        [.. orders.Values.Where(h => h.Answer.State == RemoteState.Waiting && !Late(h) && prints.Contains(h.Order.Print)).OrderBy(h => h.Order.Until)];

    /// <summary>The holder agrees or declines; an order that was answered keeps its answer.</summary>
    public async Task Answer(Held held, bool agrees, CancellationToken cancel)
    {
        if (!agrees) orders.TryUpdate(held.Transaction, held with { Answer = new(RemoteState.Declined) }, held);
        else if (authority.Key(held.Order.Print) is { } key)
            orders.TryUpdate(held.Transaction, held with { Answer = new(RemoteState.Signed, await key.SignDigest(held.Order.Hash, held.Order.Digest, cancel), key.Certificate.RawData) }, held);
    }

    private bool Late(Held held) => held.Answer.State == RemoteState.Waiting && clock.Instant() >= held.Order.Until;
}
