using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using CuuLong.Documents.Paper;
using CuuLong.Pdf.Fonts;

namespace CuuLong.Bench;

/// <summary>Administrative documents set as NĐ 30/2020 asks, against deflating what they hold.</summary>
internal sealed class PageBench : IBench
{
    private const string Paragraph = "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc triển khai chữ ký số chuyên dùng công vụ, đề nghị các cơ quan, đơn vị rà soát và báo cáo kết quả trước ngày 25 hằng tháng.";

    private readonly PaperLayout layout = new(new FontShelf());

    public string Name => "page";
    public string What => "An administrative document laid out, its fonts subset and embedded, PDF/A-2b written; on one core, fonts read. The floor is one deflate over the same bytes.";

    public Task Run(bool full, Action<Measured> say)
    {
        var letter = new AdministrativeDocument
        {
            Parent = "Ủy ban nhân dân tỉnh Trà Vinh", Agency = "Sở Thông tin và Truyền thông", Number = "05", Notation = "STTTT-CNTT", Place = "Trà Vinh", On = new DateOnly(2021, 8, 2),
            Subject = "Báo cáo kết quả triển khai chữ ký số", AddressedTo = ["Sở Nội vụ", "Sở Tài chính"], Body = [.. Enumerable.Repeat(new BodyPart(BodyKind.Text, Paragraph), 3)],
            Position = "Giám đốc", SignerName = "Nguyễn Văn Đo", Recipients = ["Như trên", "Lưu: VT"], Made = new DateTimeOffset(2021, 8, 2, 8, 0, 0, TimeSpan.FromHours(7)),
        };
        var rounds = full ? 5000 : 1000;
        Measure(say, "a letter of one page", letter, 1, rounds);
        Measure(say, "the same with a QR code", letter with { VerifyAt = "https://example.invalid/verify/0123456789AB" }, 1, rounds);
        Measure(say, "a decision of ten pages, a page of it", letter with { TypeName = "Quyết định", Body = [.. Enumerable.Repeat(letter.Body[0], 118)] }, 10, rounds / 10);
        return Task.CompletedTask;
    }

    private void Measure(Action<Measured> say, string what, AdministrativeDocument document, int pages, int rounds)
    {
        var bare = layout.Write(document, compression: CompressionLevel.NoCompression).Value!;
        var floor = Each(rounds, () =>
        {
            using var zlib = new ZLibStream(Stream.Null, CompressionLevel.Fastest);
            zlib.Write(bare);
        }) / pages;
        var size = layout.Write(document).Value!.Length;
        var page = Each(rounds, () => layout.Write(document)) / pages;
        say(new($"{what}: deflate alone", string.Create(CultureInfo.InvariantCulture, $"{floor:0.000} ms")));
        say(new($"{what}, {size / 1024} KB", string.Create(CultureInfo.InvariantCulture, $"{page:0.000} ms"), page / floor));
        say(new($"{what}: milliseconds", string.Create(CultureInfo.InvariantCulture, $"{1000 / page:0} pages/s"), page, 3));
    }

    /// <summary>The best of five, in milliseconds: other work on the machine only ever adds.</summary>
    private static double Each(int rounds, Action act)
    {
        for (var i = 0; i < rounds / 4 + 50; i++) act();
        var best = double.MaxValue;
        for (var again = 0; again < 5; again++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < rounds / 5; i++) act();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds / (rounds / 5));
        }
        return best;
    }
}
