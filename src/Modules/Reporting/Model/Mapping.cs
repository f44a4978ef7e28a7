using CuuLong.Reporting.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Model;

internal static class Mapping
{
    public static void Reports(this ModelBuilder model, ReportingDb db)
    {
        model.Entity<Report>(report =>
        {
            report.ToTable("reports");
            report.HasQueryFilter(r => r.AgencyId == db.Scope);
            report.HasIndex(r => new { r.AgencyId, r.Period }).IsUnique();
        });
        model.Entity<SectionText>(section =>
        {
            section.ToTable("sections");
            section.HasQueryFilter(s => s.AgencyId == db.Scope);
            section.HasIndex(s => new { s.ReportId, s.Section }).IsUnique();
        });
        model.Entity<Declaration>(declaration =>
        {
            declaration.ToTable("declarations");
            declaration.HasQueryFilter(d => d.AgencyId == db.Scope);
            declaration.Ignore(d => d.Number);
            declaration.HasIndex(d => new { d.AgencyId, d.Period, d.Figure }).IsUnique();
        });
        model.Entity<FrozenFigure>(figure =>
        {
            figure.ToTable("frozen_figures");
            figure.HasQueryFilter(f => f.AgencyId == db.Scope);
            figure.HasKey(f => new { f.ReportId, f.Figure });
        });
    }
}
