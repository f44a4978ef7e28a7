using CuuLong.Platform.Data;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Data;

[Schema("signing")]
internal sealed class SigningDb(DbContextOptions<SigningDb> options, DbKernel kernel) : ModuleDb(options, kernel)
{
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<CertificateRequest> Requests => Set<CertificateRequest>();
    public DbSet<RequestLetter> Letters => Set<RequestLetter>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<PendingSignature> Pending => Set<PendingSignature>();

    /// <summary>Tells of the end of a signature that was awaited from elsewhere.</summary>
    public void Raise(PendingSignature ended)
    {
        if (ended.ResultHash is { } signed) Raise(new SignatureReturned(ended.Id, ended.FileHash, signed));
        else Raise(new SignatureMissed(ended.Id, ended.Reason!, ended.About));
    }

    protected override void Map(ModelBuilder model) => model.Signing(this);
}
