using System.Text;
using CuuLong.Platform.Data;
using CuuLong.Platform.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Search;

public abstract class FindingRecords(DatabaseKind database) : IAsyncLifetime
{
    private SearchStory story = null!;

    public async ValueTask InitializeAsync() => story = await SearchStory.Begin(database);

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task Words_are_met_with_and_without_marks_in_any_form_and_the_exact_come_first()
    {
        await story.Record("Cộng hòa xã hội chủ nghĩa");
        await story.Record("Hoa kiểng Chợ Lách");
        await story.Record("Kế hoạch hoà giải ở cơ sở".Normalize(NormalizationForm.FormD));
        await story.Record("Điều chỉnh địa giới");

        Assert.Equal(["Kế hoạch hoà giải ở cơ sở".Normalize(NormalizationForm.FormD), "Hoa kiểng Chợ Lách", "Cộng hòa xã hội chủ nghĩa"], await story.Titles("hoa"));
        Assert.Equal(["Kế hoạch hoà giải ở cơ sở".Normalize(NormalizationForm.FormD), "Cộng hòa xã hội chủ nghĩa", "Hoa kiểng Chợ Lách"], await story.Titles("hòa"));
        Assert.Equal(await story.Titles("hòa"), await story.Titles("hoà".Normalize(NormalizationForm.FormD)));
        Assert.Equal(["Điều chỉnh địa giới"], await story.Titles("dieu chinh DIA"));
        Assert.Equal(["Điều chỉnh địa giới"], await story.Titles("điều"));
    }

    [Fact]
    public async Task Numbers_and_notations_are_one_phrase()
    {
        await story.Record("V/v rà soát hộ nghèo", "4127/UBND-KGVX UBND tỉnh");
        await story.Record("V/v khác", "4128/UBND-KGVX 4127 ghi ở chỗ khác");

        Assert.Equal(["V/v rà soát hộ nghèo"], await story.Titles("4127/UBND-KGVX"));
        Assert.Equal(["V/v rà soát hộ nghèo"], await story.Titles("4127/ubnd"));
        Assert.Equal(2, (await story.Titles("4127 kgvx")).Length);
        Assert.Equal(["V/v khác"], await story.Titles("\"ghi ở chỗ\""));
        Assert.Empty(await story.Titles("\"chỗ ở ghi\""));
    }

    [Fact]
    public async Task Khmer_is_found_inside_a_run_without_spaces()
    {
        await story.Record("សាលារៀនភាសាខ្មែរនៅត្រាវិញ");
        await story.Record("កម្ពុជា");

        Assert.Equal(["សាលារៀនភាសាខ្មែរនៅត្រាវិញ"], await story.Titles("ភាសាខ្មែរ"));
        Assert.Equal(["សាលារៀនភាសាខ្មែរនៅត្រាវិញ"], await story.Titles("ភាសា\u200Bខ្មែរ"));
        Assert.Empty(await story.Titles("ខ្មែរភាសា"));
        var hit = (await story.Page(SearchQuery.Parse("ភាសាខ្មែរ"))).Hits.Single();
        Assert.Equal(["ភាសាខ្មែរ"], hit.Title.Where(p => p.Hit).Select(p => p.Text));
    }

    [Fact]
    public async Task Another_agency_finds_nothing_of_it()
    {
        var other = await story.Neighbour();
        await story.Record("Chỉ của cơ quan này");
        Assert.Single(await story.Titles("cơ quan này"));
        Assert.Empty(await other.Titles("cơ quan này"));
    }

    [Fact]
    public async Task What_the_actor_may_not_open_is_not_found_and_its_kind_not_offered()
    {
        await story.Record("Mật ong", kind: "test.open");
        await story.Record("Mật thư", kind: "test.closed", permission: SearchStory.Closed);

        Assert.Equal(["Mật ong"], await story.Titles("mật"));
        Assert.Empty(await story.Titles("mật", "test.closed"));
        Assert.Empty(await story.Titles("kind:test.closed"));
        Assert.Equal(["test.open"], await story.App.As(story.Actor, s => s.GetRequiredService<Searcher>().Kinds(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Kind_and_days_narrow_and_stand_alone()
    {
        story.App.Clock.Now = new(2025, 12, 31, 16, 0, 0, TimeSpan.Zero); // 23:00 on 31/12 in Vietnam
        await story.Record("báo cáo năm cũ", kind: "test.a");
        story.App.Clock.Now = new(2025, 12, 31, 18, 0, 0, TimeSpan.Zero); // 01:00 on 01/01
        await story.Record("báo cáo năm mới", kind: "test.b");

        Assert.Equal(["báo cáo năm mới"], await story.Titles("báo cáo", "test.b"));
        Assert.Equal(["báo cáo năm mới"], await story.Titles("kind:test.b"));
        Assert.Equal(["báo cáo năm mới"], await story.Titles("báo cáo", from: new(2026, 1, 1)));
        Assert.Equal(["báo cáo năm cũ"], await story.Titles("báo cáo", to: new(2025, 12, 31)));
        Assert.Equal(["báo cáo năm cũ"], await story.Titles("", from: new(2024, 5, 17), to: new(2025, 12, 31)));
        Assert.Empty(await story.Titles("báo cáo", from: new(2026, 1, 2)));
        Assert.Equal(2, (await story.Titles("", from: DateOnly.MinValue, to: DateOnly.MaxValue)).Length);
    }

    [Fact]
    public async Task Pages_go_on_without_gap_or_repeat_whether_exact_hits_lead_or_not()
    {
        foreach (var i in Enumerable.Range(1, 130)) await story.Record(i % 3 == 0 ? $"hội nghị {i}" : $"hoi nghi {i}");
        foreach (var typed in new[] { "hoi", "hội" })
        {
            var seen = new List<Guid>();
            string? after = null;
            do
            {
                var page = await story.Page(SearchQuery.Parse(typed), after);
                seen.AddRange(page.Hits.Select(h => h.SubjectId));
                after = page.Next;
            } while (after is not null);
            Assert.Equal(130, seen.Count);
            Assert.Equal(130, seen.Distinct().Count());
        }
        Assert.True((await story.Page(SearchQuery.Parse("hội"))).Hits.All(h => h.Exact));
    }

    [Fact]
    public async Task A_record_indexed_anew_is_found_by_its_new_words_only()
    {
        var subject = Guid.CreateVersion7();
        await story.Record("tên cũ", subject: subject);
        await story.App.As(story.Actor, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            await db.Unindex("test.record", subject);
            db.Index("test.record", subject, story.Agency.Id, SearchStory.Open, "danh mới", "", "/", story.App.Clock.Now);
            return await db.Commit(new CuuLong.Platform.Deeds.Deed("test.changed", subject));
        });
        Assert.Empty(await story.Titles("tên"));
        Assert.Equal(["danh mới"], await story.Titles("danh"));
    }

    private static readonly string[] Hostile =
    [
        "\"", "\"\"", "*", "'", "''; DROP TABLE platform_search; --", "\"*'", "NEAR(", "NEAR(a b, 2)", "a AND OR NOT b", "NOT", "OR", "terms:a", "-a", "^a", "a*", "(a", "a)", "{a}", "a + b",
        "\\", "\\'", "a & | ! <-> b:*", ":*", "%", "_", "_k_", "\0", "a\0b", "\uD800", "\uD83D\uDE00", "\u200B", "kind:", "kind:\"a b\"", "“”", "z0000 _b12_0", new string('(', 10_000), new string('a', 10_000),
        string.Join(' ', Enumerable.Range(0, 5000)), "\u0301\u0301", "ᾳ ǅ ﬁ İ ß", "​ក",
    ];

    [Fact]
    public async Task Nothing_typed_is_an_error()
    {
        await story.Record("a b");
        foreach (var typed in Hostile)
        {
            await story.Titles(typed);
            await story.Titles(typed, typed);
            await story.Page(SearchQuery.Parse("a"), typed);
        }
        Assert.Equal(["a b"], await story.Titles("\"a b\""));
    }

    [Fact]
    public async Task Case_and_punctuation_stand_in_nobodys_way()
    {
        await story.Record("Quyết định số 07/2021/QĐ-UBND, ngày 20-8-2021");
        foreach (var typed in new[] { "QUYẾT", "quyet dinh", "07/2021/QĐ-UBND", "07/2021/qd-ubnd", "07 2021", "(quyết) định!", "20-8-2021", "qđ - ubnd" })
            Assert.Single(await story.Titles(typed));
        Assert.Empty(await story.Titles("quyết toán"));
    }
}

public sealed class FindingRecordsOnSqlite() : FindingRecords(DatabaseKind.Sqlite);

public sealed class FindingRecordsOnPostgres() : FindingRecords(DatabaseKind.Postgres);
