using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Search;

/// <summary>A kind of record that some module has made findable, and the permission that opens it. The database notes it at the first entry.</summary>
public sealed class SearchKind
{
    public string Kind { get; init; } = "";
    public string Permission { get; init; } = "";
}

internal sealed class SearchKindMapping : IEntityTypeConfiguration<SearchKind>
{
    public void Configure(EntityTypeBuilder<SearchKind> kind) => kind.ToTable("search_kinds").HasKey(k => new { k.Kind, k.Permission });
}
