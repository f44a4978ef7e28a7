using CuuLong.Platform.Data;
using CuuLong.Signing.Pades;

namespace CuuLong.Signing.Model;

/// <summary>Remote: a telephone or a signing service holds the key. Desktop: a program beside the person's token.</summary>
internal enum SigningWay { Remote, Desktop }

internal enum PendingState { Waiting, Completed, Declined, TimedOut, Refused }

/// <summary>A signature that was begun here and comes from elsewhere. It leaves Waiting once, whatever comes how often.</summary>
internal sealed class PendingSignature : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public SigningWay Way { get; init; }

    /// <summary>The remote service; empty for a desktop.</summary>
    public string Service { get; init; } = "";

    /// <summary>The service's own number; for a desktop the SHA-256 of its ticket, which itself is kept nowhere.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The certificate that must sign, DER, and those above it.</summary>
    public byte[] Certificate { get; init; } = [];
    public byte[] Chain { get; init; } = [];
    public string FileHash { get; init; } = "";
    public string FileName { get; init; } = "";

    /// <summary>The revision that waits for its signature; none for a desktop, which makes its own.</summary>
    public byte[]? Prepared { get; init; }
    public PadesLevel Level { get; init; }
    public DateTimeOffset BegunAt { get; init; }
    public DateTimeOffset Until { get; init; }
    public PendingState State { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The signed file, once completed.</summary>
    public string? ResultHash { get; private set; }

    /// <summary>Code of why there is none, and what its sentence names.</summary>
    public string? Reason { get; private set; }
    public string? About { get; private set; }
    public int Version { get; set; }

    /// <summary>As it ended without a signature; null for the others.</summary>
    public Refusal? Why => Reason is null ? null : new Refusal(Reason, null, About);

    public Refusal? Complete(string result, DateTimeOffset now) => Close(PendingState.Completed, now, result, null);

    public Refusal? End(PendingState state, Refusal why, DateTimeOffset now) => Close(state, now, null, why);

    private Refusal? Close(PendingState state, DateTimeOffset now, string? result, Refusal? why)
    {
        if (State != PendingState.Waiting) return new Refusal("signing.pending.closed");
        (State, ClosedAt, ResultHash, Reason, About) = (state, now, result, why?.Code, why?.Args.FirstOrDefault()?.ToString());
        return null;
    }
}
