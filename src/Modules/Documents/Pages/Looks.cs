using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Pages;

/// <summary>How states of the stream look: tone, track, and how long ago in a list.</summary>
internal static class Looks
{
    public static RoleKind Of(AssignmentRole role) => role switch { AssignmentRole.Lead => RoleKind.Lead, AssignmentRole.Coordinate => RoleKind.Co, _ => RoleKind.Info };

    public static Tone Of(LineState state) => state switch
    {
        LineState.Done => Tone.Rice, LineState.Returned => Tone.Son, LineState.Waiting => Tone.Plain, _ => Tone.River,
    };

    public static Tone Of(OutgoingState state) => state switch
    {
        OutgoingState.Issued => Tone.Rice, OutgoingState.Returned => Tone.Son, OutgoingState.Signing => Tone.Indigo, OutgoingState.Draft or OutgoingState.Withdrawn => Tone.Plain, _ => Tone.River,
    };

    public static Tone Of(AwaitedStanding standing) => standing switch
    {
        AwaitedStanding.Taken => Tone.Rice, AwaitedStanding.Waiting => Tone.Indigo, AwaitedStanding.Arrived => Tone.River, AwaitedStanding.Dropped => Tone.Son, _ => Tone.Silt,
    };

    public static Tone Of(AssignmentState state) => state switch { AssignmentState.Done => Tone.Rice, AssignmentState.Handling => Tone.River, _ => Tone.Plain };

    public static Tone Of(Verdict verdict) => verdict switch { Verdict.Valid => Tone.Rice, Verdict.Invalid => Tone.Son, Verdict.Indeterminate => Tone.Silt, _ => Tone.Plain };

    /// <summary>The track of a recipient: arrived, registered, at work, done.</summary>
    public static string Legs(LineState state) => state switch
    {
        LineState.Waiting => "On", LineState.Registered => "On,On", LineState.Directed or LineState.Handling => "On,On,Now", LineState.Returned => "On,Bad", _ => "On,On,On,On",
    };

    public static Tone Heard(LineState state) => state switch
    {
        LineState.Registered or LineState.Done => Tone.Rice, LineState.Directed or LineState.Handling => Tone.River, LineState.Returned => Tone.Son, _ => Tone.Plain,
    };

    /// <summary>The hour of today, the weekday of this week ("Thứ Năm", as it stands alone), else the day.</summary>
    public static string When(DateTimeOffset at, DateOnly today, string language) =>
        at.Day() == today ? Show.Time(at) : at.Day() > today.AddDays(-6) ? Show.WeekdayAlone(at.Day(), language)
        : at.Day().Year == today.Year ? Show.ShortDay(at.Day(), language) : Show.Day(at.Day(), language);
}
