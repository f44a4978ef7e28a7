using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Platform;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;

namespace CuuLong.Signing.Operations;

/// <summary>Không xác nhận, or the provider's refusal of what was sent; with the reason.</summary>
internal sealed class RefuseRequest(SigningDb db, Registers registers, Acting acting, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, string? Why, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await registers.Request(input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        // Whoever confirms says no before it is sent; after that the clerk writes down what the provider said.
        if (request.State == RequestState.Proposed && !acting.Actor.May(Rights.Confirm)) return await db.Refuse(new Refusal("signing.request.confirmer-refuses"), cancel);
        if (request.Refuse(Clean.Line(input.Why), clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        return await db.Commit(new Deed("signing.request.refused", request.Id, request.Answer), cancel) is { } late ? late : Done.It;
    }
}
