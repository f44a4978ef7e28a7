namespace CuuLong.Platform.Calendars;

/// <param name="To">Null while the clock is still stopped.</param>
/// <param name="Why">As the person wrote it ("Yêu cầu bổ sung bản vẽ mặt bằng").</param>
/// <param name="Source">The paper that proves it ("Phiếu 02").</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? To, string Why, string Source = "")
{
    /// <summary>A day or session that begins while the clock is stopped is not counted; the one in which it stops still is, the one in which it runs again is not.</summary>
    internal bool Covers(DateTimeOffset begin) => From < begin && (To is null || begin <= To);
}
