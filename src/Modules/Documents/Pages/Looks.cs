using CuuLong.Documents.Model;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Pages;

/// <summary>How states of the stream look: tone, icon, place in a track.</summary>
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

    public static Tone Of(AssignmentState state) => state switch { AssignmentState.Done => Tone.Rice, AssignmentState.Handling => Tone.River, _ => Tone.Plain };

    public static string Icon(DeadlineState state) => state switch
    {
        DeadlineState.Today or DeadlineState.Late => "clock-exclamation", DeadlineState.Paused => "clock-pause",
        DeadlineState.Done or DeadlineState.DoneLate => "circle-check", _ => "clock",
    };

    /// <summary>Cells filled of the four-cell track: arrived, registered, at work, done.</summary>
    public static int Track(LineState state) => state switch { LineState.Waiting => 1, LineState.Registered => 2, LineState.Directed or LineState.Handling => 3, LineState.Returned => 2, _ => 4 };

    /// <summary>Kind of a day in the strip, as its style names it.</summary>
    public static string Cell(LineKind kind) => kind is LineKind.Swap ? "count" : kind.ToString().ToLowerInvariant();
}
