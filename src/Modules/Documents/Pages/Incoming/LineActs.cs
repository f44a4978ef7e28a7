using CuuLong.Documents.Model;
using CuuLong.Platform.Access;

namespace CuuLong.Documents.Pages.Incoming;

/// <param name="Key">Keys of the keyboard that follow it; none for what sends a document away.</param>
internal sealed record LineAct(string Text, string Icon, string Url, string? Key, bool Primary = false)
{
    /// <summary>Set apart from the others: it sends the document away.</summary>
    public bool Aside => Icon == "arrow-back-up" && !Primary;
}

/// <summary>What this actor may do next with a line; the first is the page's one primary act.</summary>
internal static class LineActs
{
    public static IReadOnlyList<LineAct> For(Line line, Actor actor)
    {
        var acts = new List<LineAct>();
        void Offer(bool when, string text, string icon, string url, string? key = null) { if (when) acts.Add(new LineAct(text, icon, url, key, acts.Count == 0)); }

        var at = $"/incoming/{line.Id}";
        Offer(line.State == LineState.Waiting && actor.May(Rights.Register), "documents.act.register", "book", $"{at}/register");
        Offer(line.Open && actor.May(Rights.Direct), line.State == LineState.Registered ? "documents.act.direct" : "documents.act.direct-more", "writing-sign", $"{at}/direct", "p c");
        Offer(line.Open && line.ReplyId is null && actor.May(Rights.Draft), "documents.act.reply", "pencil", $"/outgoing/draft?reply={line.Id}", "r");
        Offer(line.Open && (actor.May(Rights.Direct) || actor.May(Rights.Register)), "documents.act.finish", "check", $"{at}/finish", "e");
        Offer(line.State is LineState.Waiting or LineState.Registered && actor.May(Rights.Return), "documents.act.return", "arrow-back-up", $"{at}/return");
        return acts;
    }
}
