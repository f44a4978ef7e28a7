using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Data;

public abstract partial class ModuleDb
{
    /// <summary>
    /// Gives the transaction up and answers with <paramref name="refusal"/>; but when this very form was accepted before
    /// (double click), that it is already done outweighs what the rows now say.
    /// </summary>
    public async Task<Refusal> Refuse(Refusal refusal, CancellationToken cancel = default)
    {
        await Abandon();
        return await Accepted(cancel) ? Refusal.AlreadyDone : refusal;
    }

    /// <summary>A refusal that names who changed the record since the page was shown with <paramref name="shown"/>; null when nobody did.</summary>
    public async Task<Refusal?> ChangedSince(Guid id, int now, int? shown, CancellationToken cancel = default)
    {
        if (shown is null || shown == now) return null;
        var last = await Set<DeedRecord>().AsNoTracking().Where(d => d.SubjectId == id)
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Seq).Select(d => new { d.PersonName, d.At }).FirstOrDefaultAsync(cancel);
        return await Refuse(last is null ? new Refusal("kernel.changed-meanwhile") : new Refusal("kernel.changed-by", null, last.PersonName, last.At), cancel);
    }

    private async Task<bool> Accepted(CancellationToken cancel) =>
        Kernel.Acting.RequestId is { } request && await Set<DeedRecord>().AsNoTracking().AnyAsync(d => d.RequestId == request, cancel);
}
