using CuuLong.Documents.Model;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Data;

[Schema("documents")]
internal sealed class DocumentsDb(DbContextOptions<DocumentsDb> options, DbKernel kernel) : ModuleDb(options, kernel)
{
    public DbSet<Outgoing> Outgoing => Set<Outgoing>();
    public DbSet<Awaited> Awaited => Set<Awaited>();
    public DbSet<Line> Lines => Set<Line>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<Opinion> Opinions => Set<Opinion>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Copy> Copies => Set<Copy>();

    protected override void Map(ModelBuilder model) => model.Documents(this);
}
