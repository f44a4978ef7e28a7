using CuuLong.Platform.Files;

namespace CuuLong.Signing.Contracts;

/// <summary>Signatures that are asked for here and come from elsewhere; each that comes raises <see cref="SignatureReturned"/> once.</summary>
public interface IAwaitedSignatures
{
    /// <summary>Sends the file of the order to the telephone or the service of its certificate, or opens a ticket for the desktop.</summary>
    /// <param name="id">Under which the caller wrote the wait down before: a signature may come at once.</param>
    /// <param name="ahead">Orders of the same act before this one; the holder agrees to one after the other, so each waits longer.</param>
    /// <returns>The one-time ticket of a desktop; it is kept nowhere. Empty for the others.</returns>
    Task<Outcome<string>> Begin(Guid id, SigningOrder order, int ahead = 0, CancellationToken cancel = default);

    /// <summary>How they stand, asking the services of those that wait. What was never begun is not among them.</summary>
    Task<IReadOnlyList<AwaitedSignature>> Look(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default);

    /// <summary>The signed file from a desktop, handed over by its signer and not by the program with the ticket.</summary>
    Task<Outcome<Done>> Return(Guid id, StoredFile file, CancellationToken cancel = default);

    /// <summary>Nothing is taken for it any more; what ended already stays as it ended.</summary>
    Task Withdraw(Guid id, CancellationToken cancel = default);
}
