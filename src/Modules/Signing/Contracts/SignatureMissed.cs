namespace CuuLong.Signing.Contracts;

/// <summary>A signature that was begun here ended without one: declined, out of time, or what came was not what was asked for.</summary>
/// <param name="Pending">As the act that began it wrote it down.</param>
/// <param name="Reason">Text key of why.</param>
/// <param name="About">What its sentence names.</param>
public sealed record SignatureMissed(Guid Pending, string Reason, string? About);
