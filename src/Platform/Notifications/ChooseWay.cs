using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Notifications;

/// <summary>A person chooses how to be told of one kind of thing.</summary>
internal sealed class ChooseWay(PlatformDb db, Acting acting, IEnumerable<NotificationKind> kinds) : IOperation
{
    public async Task<Outcome<Done>> Run(string text, NotificationWay way, CancellationToken cancel)
    {
        if (kinds.All(k => k.Text != text) || !Enum.IsDefined(way)) return Refusal.NotFound;
        await db.Begin(cancel);
        var person = acting.Actor.PersonId;
        var choice = await db.Set<NotificationChoice>().FirstOrDefaultAsync(c => c.PersonId == person && c.Text == text, cancel);
        if ((choice?.Way ?? NotificationWay.Page) == way) return Done.It;
        if (choice is not null) choice.Way = way;
        else db.Add(new NotificationChoice { PersonId = person, Text = text, Way = way });
        return await db.Commit(new Deed("platform.notification.way-chosen", person, null, new { text, way = way.ToString() }), cancel) is { } refusal ? refusal : Done.It;
    }
}
