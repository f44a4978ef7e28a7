using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Home;

/// <summary>What waits for this person in the inbox, beside its menu entry.</summary>
internal sealed class IncomingBadge(BoxCounts counts, Acting acting) : IMenuBadge
{
    public string Url => "/incoming";

    public Task<int> Count(CancellationToken cancel) => counts.Of(Boxes.First(acting.Actor), cancel);
}
