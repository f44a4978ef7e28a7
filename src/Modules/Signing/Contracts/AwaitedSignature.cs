namespace CuuLong.Signing.Contracts;

public enum AwaitedState { Waiting, Signed, Declined, TimedOut, Refused }

/// <param name="Why">Why it ended without a signature; or, while it waits, why its service could not be asked just now.</param>
/// <param name="Code">Four digits that the telephone shows too, so that its holder agrees to this very file; null for a desktop.</param>
/// <param name="ConfirmAt">Where the simulated telephone of the test authority confirms; null for real ones.</param>
public sealed record AwaitedSignature(Guid Id, AwaitedState State, Refusal? Why, DateTimeOffset Until, string? Code, string? ConfirmAt);
