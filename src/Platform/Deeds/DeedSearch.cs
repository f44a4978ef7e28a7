using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Deeds;

/// <summary>Finds deeds by agency, person, act, period and record, newest first, carried on from the last one seen.</summary>
internal static class DeedSearch
{
    public const int PageSize = 50;

    /// <param name="Agency">Null for all that the actor administers.</param>
    /// <param name="Person">Part of the name, of the doer or of whom it was done for.</param>
    /// <param name="Act">The act or its beginning ("documents.", "platform.account").</param>
    /// <param name="From">First day; the period bounds what a search reads.</param>
    /// <param name="Record">The record acted on.</param>
    public sealed record Question(Guid? Agency, string? Person, string? Act, DateOnly From, DateOnly To, Guid? Record, string? After);

    public static async Task<(List<DeedRecord> Rows, string? Next)> Page(PlatformDb db, Actor actor, Question question, CancellationToken cancel)
    {
        var (from, to) = (question.From.Start(), question.To.AddDays(1).Start());
        var deeds = db.Set<DeedRecord>().AsNoTracking().Where(d => d.At >= from && d.At < to);
        if (actor.May(PlatformRights.AllAgencies)) deeds = question.Agency is { } agency ? deeds.Where(d => d.AgencyId == agency) : deeds;
        else if (actor.Forebears.Count == 0) deeds = deeds.Where(d => d.AgencyId == actor.AgencyId);
        else deeds = deeds.Where(d => d.AgencyId == actor.AgencyId || actor.Forebears.Contains(d.AgencyId));
        if (question.Record is { } record) deeds = deeds.Where(d => d.SubjectId == record);
        if (!string.IsNullOrWhiteSpace(question.Act)) deeds = deeds.Where(d => d.Act.StartsWith(question.Act.Trim()));
        if (!string.IsNullOrWhiteSpace(question.Person)) deeds = deeds.Where(d => d.PersonName.Contains(question.Person.Trim()) || d.OnBehalfOf!.Contains(question.Person.Trim()));
        if (question.After?.Split('_') is [var ticks, var key] && long.TryParse(ticks, out var ms) && Guid.TryParse(key, out var id))
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(ms);
            deeds = deeds.Where(d => d.At < at || (d.At == at && d.Id.CompareTo(id) < 0));
        }
        var rows = await deeds.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(PageSize + 1).ToListAsync(cancel);
        if (rows.Count <= PageSize) return (rows, null);
        rows.RemoveAt(PageSize);
        return (rows, $"{rows[^1].At.ToUnixTimeMilliseconds()}_{rows[^1].Id:N}");
    }
}
