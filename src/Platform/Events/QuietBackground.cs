namespace CuuLong.Platform.Events;

/// <summary>Registered by hosts that run background work themselves (tests, a replay): background services then stay still.</summary>
public sealed class QuietBackground;
