using CuuLong.Platform.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Data;

[Schema("signing")]
internal sealed class SigningDb(DbContextOptions<SigningDb> options, DbKernel kernel) : ModuleDb(options, kernel)
{
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<CertificateRequest> Requests => Set<CertificateRequest>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<PendingSignature> Pending => Set<PendingSignature>();

    protected override void Map(ModelBuilder model) => model.Signing(this);
}
