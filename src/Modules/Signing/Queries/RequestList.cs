using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Queries;

internal sealed record RequestRow(Guid Id, RequestKind Kind, RequestState State, string HolderName, string? HolderTitle, DateTimeOffset ProposedAt, string ProposedBy);

internal sealed record RequestPage(IReadOnlyList<RequestRow> Rows, Guid? Next);

/// <summary>One page of the requests: those still open, or all, the newest first.</summary>
internal sealed class RequestList(Registers registers)
{
    public const int PageSize = 50;

    public async Task<RequestPage> Page(bool closed, Guid? after, CancellationToken cancel)
    {
        var rows = registers.Requests(all: false).AsNoTracking();
        rows = closed
            ? rows.Where(r => r.State == RequestState.Completed || r.State == RequestState.Refused || r.State == RequestState.Withdrawn)
            : rows.Where(r => r.State == RequestState.Proposed || r.State == RequestState.Confirmed || r.State == RequestState.Sent);
        if (after is { } cursor) rows = rows.Where(r => r.Id < cursor);
        var found = await rows.OrderByDescending(r => r.Id).Take(PageSize + 1)
            .Select(r => new RequestRow(r.Id, r.Kind, r.State, r.HolderName, r.HolderTitle, r.ProposedAt, r.ProposedBy)).ToListAsync(cancel);
        return found.Count > PageSize ? new(found[..PageSize], found[PageSize - 1].Id) : new(found, null);
    }

    public Task<int> Open(CancellationToken cancel) =>
        registers.Requests(all: false).Where(r => r.State == RequestState.Proposed || r.State == RequestState.Confirmed || r.State == RequestState.Sent).Select(r => r.Id).Take(1000).CountAsync(cancel);
}
