using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Templates;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Operations;

/// <summary>Sửa lời một mục. Figures keep their slots: a slot that names no figure is refused.</summary>
internal sealed class EditSection(ReportingDb db, ReportingPack pack, Acting acting, TimeProvider clock) : IOperation
{
    public sealed record Input(string Period, string Section, string? Words, int Version);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        if (await db.Reports.FirstOrDefaultAsync(r => r.Period == input.Period, cancel) is not { } report) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.Sections.FirstOrDefaultAsync(s => s.ReportId == report.Id && s.Section == input.Section, cancel) is not { } section) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(section.Id, section.Version, input.Version, cancel) is { } changed) return changed;
        if (report.MustBeOpen() is { } closed) return await db.Refuse(closed, cancel);
        var words = (input.Words ?? "").ReplaceLineEndings("\n").Trim();
        if (Narrative.Fault(words, pack.Figures) is { } fault) return await db.Refuse(Refusal.On(nameof(input.Words), "reporting.section.slot", fault), cancel);

        db.Changed(report);
        (section.Words, section.EditedAt, section.EditedBy) = (words, clock.Instant(), acting.Actor.Name);
        return await db.Commit(new Deed("reporting.section.edited", section.Id, null, new { input.Period, input.Section }), cancel) is { } refusal ? refusal : Done.It;
    }
}
