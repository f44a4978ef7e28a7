namespace CuuLong.Tests.Support;

/// <summary>Time that moves only when the test says so; begins on a Monday morning in Vietnam.</summary>
public sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 8, 24, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
