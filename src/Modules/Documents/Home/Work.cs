using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;

namespace CuuLong.Documents.Home;

/// <summary>Việc cần làm: what of the stream waits for this person, from the first page of each list that is theirs to work on.</summary>
internal sealed class Work(LineList lines, OutgoingDesk desk, ToSign toSign, Acting acting)
{
    private static readonly OutgoingState[] Steps = [OutgoingState.Returned, OutgoingState.Review, OutgoingState.Signed];

    public async Task<IReadOnlyList<WorkRow>> Rows(CancellationToken cancel)
    {
        var actor = acting.Actor;
        List<Box> boxes = [Box.Mine];
        if (actor.May(Rights.AllIncoming)) boxes.AddRange([Box.Late, Box.Soon]);
        if (Boxes.First(actor) is var first and not Box.Mine) boxes.Add(first);
        var rows = new List<WorkRow>();
        foreach (var box in boxes)
            rows.AddRange((await lines.Page(box, null, Only.All, cancel)).Rows.Select(Incoming));
        // One's own part comes first and says the role; the agency's lists name the same document again.
        rows = [.. rows.DistinctBy(r => r.Url)];
        if (actor.May(Rights.Approve)) rows.AddRange((await toSign.All(cancel)).Select(r => Outgoing(r.Id, r.Notation, r.Subject, r.DrafterName, r.Urgency, "documents.home.sign")));
        if (actor.May(Rights.Draft) || actor.SeesDesk())
            foreach (var (state, waiting) in await desk.At(Steps.Where(s => IsOf(s, actor)), cancel))
                rows.AddRange(waiting.Select(r => Outgoing(r.Id, r.Notation, r.Subject, r.DrafterName, r.Urgency, $"documents.home.{state}")));
        return rows;
    }

    private WorkRow Incoming(LineRow row)
    {
        var url = $"/incoming/{row.Id}";
        var (act, leads) = row.State switch
        {
            LineState.Waiting when acting.Actor.May(Rights.Register) => ("documents.act.register", "/register"),
            LineState.Registered when acting.Actor.May(Rights.Direct) => ("documents.act.direct", "/direct"),
            _ => ("documents.open", ""),
        };
        return new(url, row.Notation, row.Subject, row.SenderName, row.Urgency, act, url + leads, row.Due, row.Role);
    }

    private static WorkRow Outgoing(Guid id, string? notation, string subject, string drafter, Urgency urgency, string act) =>
        new($"/outgoing/{id}", notation ?? "", subject, drafter, urgency, act, $"/outgoing/{id}");

    private static bool IsOf(OutgoingState step, Actor actor) => step switch
    {
        OutgoingState.Review => actor.May(Rights.Review),
        OutgoingState.Signed => actor.May(Rights.Issue),
        _ => actor.May(Rights.Draft),
    };
}
