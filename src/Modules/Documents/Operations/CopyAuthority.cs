using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;

namespace CuuLong.Documents.Operations;

/// <summary>The head of the agency decides on copies and who may sign them (NĐ 30/2020, Điều 27): a leader of the agency, in office today.</summary>
internal sealed class CopyAuthority(Positions positions, Acting acting)
{
    public async Task<Outcome<Holder>> Check(Guid position, CancellationToken cancel) =>
        await positions.Held(position, acting.Actor.AgencyId, cancel) is not { } holder ? Refusal.On("DecidedBy", "documents.copy.no-decider")
        : holder.Roles.Split(' ').Contains(Roles.Leader) ? holder : Refusal.On("DecidedBy", "documents.copy.no-authority", holder.Name, holder.Title);
}
