using CuuLong.Platform.Data;
using CuuLong.Platform.Search;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Bench.Support;

/// <summary>
/// Very many documents by SQL, for measuring only: one every two minutes back from now, so that more of them means a
/// longer past and never a fuller month. The newest few hundred are open, the rest finished.
/// </summary>
internal static partial class Bulk
{
    private static readonly string[] Subjects =
    [
        "Về việc báo cáo tình hình bưu chính viễn thông", "Về việc triển khai chuyển đổi số cấp xã", "Về việc mời họp giao ban công tác tháng",
        "Về việc kiểm tra trạm thu phát sóng thông tin di động", "Về việc rà soát đài truyền thanh cơ sở", "Về việc cấp giấy phép bản tin",
    ];

    public static Task Documents(Place place, long count) => place.As(async s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sqlite = place.Database.Kind == DatabaseKind.Sqlite;
        var agency = Literal(place.Agency.Id, sqlite);
        var series = sqlite
            ? $"WITH RECURSIVE series(n) AS (SELECT {count - 1} UNION ALL SELECT n - 1 FROM series WHERE n > 0)"
            : $"WITH series AS (SELECT n FROM generate_series({count - 1}, 0, -1) n)";
        var id = sqlite ? "unhex(printf('%012x70008000%012x', 4000000000 - n, n))" : "(lpad(to_hex(4000000000 - n), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid";
        var now = DateTimeOffset.UtcNow;
        var at = sqlite ? $"{now.ToUnixTimeMilliseconds() * 1000} - n * 120000000" : $"TIMESTAMPTZ '{now:yyyy-MM-dd HH:mm:ss}+00' - n * INTERVAL '2 minutes'";
        var day = sqlite ? $"date(({at}) / 1000000, 'unixepoch')" : $"({at})::date";
        var year = sqlite ? $"CAST(strftime('%Y', {day}) AS INTEGER)" : $"EXTRACT(YEAR FROM {day})::int";
        var subject = "CASE n % 6 " + string.Join(' ', Subjects.Select((t, i) => $"WHEN {i} THEN '{t} số '")) + " END || n";
        await db.Database.ExecuteSqlRawAsync($$"""
            {{series}} INSERT INTO {{place.Database.Table("documents", "lines")}}
              (id, agency_id, state, sender_name, notation, issued_on, subject, type, urgency, at, book, year, arrival_number, arrived_on, due, must_reply, closed_at, version)
            SELECT {{id}}, {{agency}}, CASE WHEN n < 200 THEN 'Waiting' WHEN n < 400 THEN 'Registered' ELSE 'Done' END, 'Bộ Khoa học và Công nghệ', n || '/BKHCN', {{day}}, {{subject}},
              'CV', 'Normal', {{at}}, CASE WHEN n < 200 THEN NULL ELSE 'den' END, {{year}}, CASE WHEN n < 200 THEN NULL ELSE {{count}} - n END,
              CASE WHEN n < 200 THEN NULL ELSE {{day}} END, CASE WHEN n < 400 THEN {{day}} END, {{(sqlite ? "0" : "false")}}, CASE WHEN n < 400 THEN NULL ELSE {{at}} END, 0
            FROM series
            """);
        await Findable(db, place, series, id, agency, at, day, sqlite);
        await transaction.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return 0;
    });

    private static async Task Findable(PlatformDb db, Place place, string series, string id, string agency, string at, string day, bool sqlite)
    {
        // The marks of the month and the year move with the row; the rest of the terms is the subject's.
        var terms = Subjects.Select(t => Moving().Replace(SearchTerms.Of("documents.incoming", place.Agency.Id, Permission, t, DateTimeOffset.UnixEpoch), "")).Select(t => string.Join(' ', t.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var tag = SearchTerms.Tag(place.Agency.Id);
        var moving = sqlite ? $"strftime(' {tag}_m_%Y%m {tag}_y_%Y', {day})" : $"to_char({day}, '\" {tag}_m_\"YYYYMM\" {tag}_y_\"YYYY')";
        var title = "CASE n % 6 " + string.Join(' ', Subjects.Select((t, i) => $"WHEN {i} THEN '{t}'")) + " END";
        var words = "CASE n % 6 " + string.Join(' ', terms.Select((t, i) => $"WHEN {i} THEN '{t.Replace("'", "''", StringComparison.Ordinal)}'")) + " END";
        var rare = $"CASE WHEN n % 500 = 7 AND n < 25000 THEN ' {tag}phusa' ELSE '' END";
        await db.Database.ExecuteSqlRawAsync($$"""
            {{series}} INSERT INTO {{place.Database.Table("platform", "search")}} (kind, subject_id, agency_id, permission, title, body, terms, url, at)
            SELECT 'documents.incoming', {{id}}, {{agency}}, '{{Permission}}', {{title}}, '', {{words}} || {{moving}} || {{rare}}, '/incoming', {{at}} FROM series
            """);
    }

    [GeneratedRegex(@"\S*_[my]_\d+")] private static partial Regex Moving();

    private const string Permission = "documents.incoming.all";

    private static string Literal(Guid id, bool sqlite) => sqlite ? $"x'{Convert.ToHexString(id.ToByteArray(true))}'" : $"'{id}'::uuid";
}
