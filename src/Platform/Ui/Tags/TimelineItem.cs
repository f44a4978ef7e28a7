namespace CuuLong.Platform.Ui;

public enum Moment { Past, Now, Bad, Next }

/// <param name="What">The act: "Bút phê".</param>
/// <param name="Who">The person, with whom they acted for.</param>
/// <param name="When">As shown: "08:05", "hạn 07/9".</param>
/// <param name="Quote">The opinion, word for word.</param>
public sealed record TimelineItem(string What, string? Who = null, string? When = null, string? Quote = null, Moment Moment = Moment.Past);
