using CuuLong.Documents.Model;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>What this actor may do with one part of the line that is read.</summary>
internal sealed record PartActs(bool Start, bool Finish, bool TakeBack)
{
    public bool Any => Start || Finish || TakeBack;

    public static PartActs For(Assignment part, IndexModel page)
    {
        if (!page.Reading!.Line.Open) return new PartActs(false, false, false);
        var mine = part.Pending && part.HeldBy(page.Actor) && page.Actor.May(Rights.Handle);
        return new PartActs(mine && part.State == AssignmentState.Open, mine, page.Actor.May(Rights.Direct) && part.State is (AssignmentState.Open or AssignmentState.Handling));
    }
}
