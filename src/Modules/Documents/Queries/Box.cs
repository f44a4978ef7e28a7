using CuuLong.Documents.Model;
using CuuLong.Platform.Access;

namespace CuuLong.Documents.Queries;

/// <summary>The boxes of the inbox: the agency's by state and by deadline, then one's own by part.</summary>
internal enum Box { Waiting, Registered, Working, Soon, Late, Done, Returned, Mine, Informed, Finished }

internal static class Boxes
{
    private static readonly Box[] OfAgency = [Box.Waiting, Box.Registered, Box.Working, Box.Soon, Box.Late, Box.Done, Box.Returned];
    private static readonly Box[] Own = [Box.Mine, Box.Informed, Box.Finished];

    /// <summary>Boxes this actor may open: the agency's for clerks and leaders, one's own for everybody.</summary>
    public static IReadOnlyList<Box> Of(Actor actor) => actor.May(Rights.AllIncoming) ? [.. OfAgency, .. Own] : Own;

    public static Box First(Actor actor) =>
        actor.May(Rights.Register) ? Box.Waiting : actor.May(Rights.Direct) ? Box.Registered : Box.Mine;

    public static LineState[] States(Box box) => box switch
    {
        Box.Waiting => [LineState.Waiting],
        Box.Registered => [LineState.Registered],
        Box.Working => [LineState.Directed, LineState.Handling],
        Box.Done => [LineState.Done],
        Box.Returned => [LineState.Returned],
        _ => [],
    };

    /// <summary>Finished boxes hold the records of years: no filter, no count.</summary>
    public static bool Endless(Box box) => box is Box.Done or Box.Finished;
}
