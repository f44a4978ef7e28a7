using System.Text.RegularExpressions;

namespace CuuLong.Tests.Architecture;

/// <summary>No module reads another's tables; it calls the other's contracts or hears its events.</summary>
public sealed class ForeignTables
{
    private static readonly string[] Keys = [.. TestApp.Modules.Modules.Select(m => m.Key).Where(k => k != "platform")];

    [Fact]
    public void A_module_reads_its_own_tables() => Assert.Empty(SourceTree.Under("src/Modules", ".cs").SelectMany(Offences));

    [Theory]
    [InlineData("""db.Database.SqlQueryRaw<long>("SELECT count(*) FROM documents_incoming")""")]
    [InlineData("""db.Database.SqlQueryRaw<long>($"SELECT id FROM documents.incoming d")""")]
    [InlineData("""var table = db.Where.Table("documents", "incoming");""")]
    public void A_look_into_another_table_is_found(string line) => Assert.Single(Offences(new("src/Modules/Reporting/Queries/Peek.cs", line)));

    [Fact]
    public void A_module_may_write_sql_over_its_own() =>
        Assert.Empty(Offences(new("src/Modules/Documents/Queries/Inbox.cs", "SELECT id FROM documents.incoming d")));

    private static IEnumerable<string> Offences(Source source)
    {
        var own = source.Path.Split('/')[2].ToLowerInvariant();
        return Keys.Where(key => key != own && Regex.IsMatch(source.Text, $@"\b(?:FROM|JOIN|INTO|UPDATE)\s+{key}[._]\w|Table\(""{key}""", RegexOptions.IgnoreCase))
            .Select(key => $"{source.Path} reads tables of {key}");
    }
}
