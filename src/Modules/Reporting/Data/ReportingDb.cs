using CuuLong.Platform.Data;
using CuuLong.Reporting.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Data;

[Schema("reporting")]
internal sealed class ReportingDb(DbContextOptions<ReportingDb> options, DbKernel kernel) : ModuleDb(options, kernel)
{
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<SectionText> Sections => Set<SectionText>();
    public DbSet<Declaration> Declarations => Set<Declaration>();
    public DbSet<FrozenFigure> FrozenFigures => Set<FrozenFigure>();

    /// <summary>Something of the report changed: whoever had it before them as it was, to close it, is told.</summary>
    public void Changed(Report report) => Entry(report).State = EntityState.Modified;

    protected override void Map(ModelBuilder model) => model.Reports(this);
}
