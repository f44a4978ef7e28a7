using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Events;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Search;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>Bút phê: who leads, who co-ordinates, who is informed, by when (NĐ 30/2020, Điều 23).</summary>
internal sealed class DirectIncoming(DocumentsDb db, Acting acting, Offices offices, Positions positions, RoleBook roles, Ids ids, TimeProvider clock) : IOperation
{
    /// <param name="HolderId">A unit or a position of the agency.</param>
    public sealed record To(Guid HolderId, AssignmentRole Role);

    /// <param name="MustReply">Cannot be finished without an issued reply; once said it stays.</param>
    public sealed record Input(Guid Id, IReadOnlyList<To> Assign, string? Opinion = null, DateOnly? Due = null, bool MustReply = false, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        if (await db.Row<Line>(input.Id, cancel) is not { } line) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(line.Id, line.Version, input.Version, cancel) is { } changed) return changed;
        if (input.Assign.DistinctBy(a => a.HolderId).Count() < input.Assign.Count) return await db.Refuse(Refusal.On("Assign", "documents.assignment.twice"), cancel);

        var standing = (await db.RowsBy<Assignment>(nameof(Assignment.LineId), line.Id, cancel)).Where(a => a.State != AssignmentState.TakenBack).ToList();
        if (!standing.Any(a => a.Role == AssignmentRole.Lead) && input.Assign.All(a => a.Role != AssignmentRole.Lead))
            return await db.Refuse(line.Open ? Refusal.On("Assign", "documents.assignment.no-lead") : line.WrongState(), cancel);
        if (standing.FirstOrDefault(s => input.Assign.Any(a => a.HolderId == s.HolderId)) is { } already)
            return await db.Refuse(Refusal.On("Assign", "documents.assignment.already", already.HolderName), cancel);
        if (line.Direct(input.Due, input.MustReply, clock.Today()) is { } refusal) return await db.Refuse(refusal, cancel);

        var people = new List<Guid>();
        foreach (var to in input.Assign)
        {
            if (await offices.Find(to.HolderId, cancel) is null) people.Add(to.HolderId);
            var named = await NameOf(to, line.AgencyId, cancel);
            if (named.Refused) return await db.Refuse(named.Refusal, cancel);
            db.Put(new Assignment
            {
                Id = ids.New(), LineId = line.Id, AgencyId = line.AgencyId, HolderId = to.HolderId, HolderName = named.Value, Role = to.Role,
                Due = to.Role == AssignmentRole.Inform ? null : input.Due ?? line.Due,
            });
        }
        if (input.Assign.Count > 0)
            db.Index("documents.incoming", line.Id, line.AgencyId, Rights.ReadIncoming, line.Subject, $"{line.Notation} {line.SenderName}", $"/incoming/{line.Id}", line.At,
                [.. input.Assign.Select(a => a.HolderId)]);
        var opinion = Clean.OrNull(input.Opinion);
        if (opinion is not null)
            db.Put(new Opinion
            {
                Id = ids.New(), LineId = line.Id, AgencyId = line.AgencyId, At = clock.Instant(), Text = opinion,
                PersonName = acting.Actor.Name, PositionTitle = acting.Actor.PositionTitle, OnBehalfOf = acting.Actor.OnBehalf?.Name,
            });
        // Two leaders directing at once: the version of the line decides, even when no field of it changes.
        db.Touch(line);
        db.Raise(new LineDirected(line.Id, line.AgencyId, line.OutgoingId, line.Subject, line.Due, [.. input.Assign.Select(a => a.HolderId)]));
        if (people.Count > 0 && line.Urgency != Urgency.Normal) db.Raise(new PeopleAssigned(line.Id, line.AgencyId, line.Subject, people));
        return await db.Commit(new Deed("documents.incoming.directed", line.Id, opinion, new { line.Due, To = input.Assign.Count }), cancel) is { } late ? late : Done.It;
    }

    /// <summary>Who only is informed has nothing to handle.</summary>
    private async Task<Outcome<string>> NameOf(To to, Guid agency, CancellationToken cancel)
    {
        if (await offices.Find(to.HolderId, cancel) is { } unit) return unit.AgencyId == agency && unit.ExistsOn(clock.Today()) ? unit.Name : NoHolder;
        if (await positions.Held(to.HolderId, agency, cancel) is not { } holder) return NoHolder;
        return to.Role == AssignmentRole.Inform || roles.Grants(holder.RoleKeys, Rights.Handle) ? holder.Name : Refusal.On("Assign", "documents.assignment.may-not", holder.Name);
    }

    private static Refusal NoHolder => Refusal.On("Assign", "documents.assignment.no-holder");
}
