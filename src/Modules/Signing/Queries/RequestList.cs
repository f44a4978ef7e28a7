using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Queries;

/// <summary>One page of the requests, the newest first.</summary>
internal sealed class RequestList(Registers registers)
{
    public const int PageSize = 50;

    private const int Bound = 1000;

    public async Task<RequestPage> Page(RequestsShown shown, Guid? after, CancellationToken cancel)
    {
        var rows = (await Of(shown, cancel)).AsNoTracking();
        if (after is { } cursor) rows = rows.Where(r => r.Id < cursor);
        var found = await rows.OrderByDescending(r => r.Id).Take(PageSize + 1)
            .Select(r => new RequestRow(r.Id, r.AgencyId, r.Kind, r.State, r.HolderName, r.HolderTitle, r.ProposedAt, r.ProposedBy)).ToListAsync(cancel);
        return found.Count > PageSize ? new(found[..PageSize], found[PageSize - 1].Id) : new(found, null);
    }

    public async Task<int> Count(RequestsShown shown, CancellationToken cancel) => await (await Of(shown, cancel)).Select(r => r.Id).Take(Bound).CountAsync(cancel);

    private async Task<IQueryable<CertificateRequest>> Of(RequestsShown shown, CancellationToken cancel) => shown switch
    {
        RequestsShown.Left => await registers.LeftRequests(cancel),
        RequestsShown.Closed => registers.Requests(all: false).Where(r => r.State == RequestState.Completed || r.State == RequestState.Refused || r.State == RequestState.Withdrawn),
        _ => registers.Requests(all: false).Where(CertificateRequest.IsOpen),
    };
}
