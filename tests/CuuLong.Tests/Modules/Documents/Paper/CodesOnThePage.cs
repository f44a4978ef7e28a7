using CuuLong.Platform.Ui;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Documents.Paper;

public sealed class CodesOnThePage
{
    private const string Url = "https://example.invalid/verify/0123456789AB";

    [Fact]
    public void Every_square_of_the_code_is_seen_as_it_was_made()
    {
        using var judge = new Judge(Sample.Write(Sample.Letter with { VerifyAt = Url }));
        judge.Clean();
        var (squares, seen) = (QrSquares.Of(Url), judge.Render(300));
        var dark = seen.Box(p => p.Red < 100, top: 272 * 72 / 25.4)!.Value;
        // Four modules of quiet zone stand around what is dark.
        var many = squares.GetLength(0) - 8;
        var side = (dark.Right - dark.Left) / many;
        Assert.InRange(dark.Right - dark.Left, 30, 46);
        for (var r = 0; r < many; r++)
            for (var c = 0; c < many; c++)
                Assert.Equal(squares[r + 4, c + 4], seen.At(dark.Left + (c + 0.5) * side, dark.Top + (r + 0.5) * side).Red < 128);
    }

    [Fact]
    public void Only_the_first_page_has_it()
    {
        using var judge = new Judge(Sample.Write(Sample.Letter with { VerifyAt = Url, Body = [.. Enumerable.Repeat(Sample.Letter.Body[0], 30)] }));
        Assert.NotNull(judge.Render(100).Box(p => p.Red < 100, top: 278 * 72 / 25.4));
        Assert.Null(judge.Render(100, page: 2).Box(p => p.Red < 100, top: 278 * 72 / 25.4));
    }
}
