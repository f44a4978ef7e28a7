using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Measures;

namespace CuuLong.Documents.Queries;

/// <summary>Of these, the ones issued with both signatures, the person's and the agency's, found valid; on an index of their own.</summary>
internal sealed class SignedMeasure(DocumentsDb db, Offices offices, Acting acting) : IssuedMeasure(db, offices, acting)
{
    public override string Key => "documents.outgoing.signed";

    protected override IQueryable<Outgoing> Within(IQueryable<Outgoing> all, Window window) => all.Where(o => o.SealedAt != null && o.SealedAt >= window.From && o.SealedAt < window.To);
}
