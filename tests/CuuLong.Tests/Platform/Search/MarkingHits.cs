using CuuLong.Platform.Search;

namespace CuuLong.Tests.Platform.Search;

public sealed class MarkingHits
{
    private static string Shown(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(p => p.Hit ? $"[{p.Text}]" : p.Text));

    [Theory]
    [InlineData("hoa", "Cộng hòa và hoa", "Cộng [hòa] và [hoa]")]
    [InlineData("dieu 4127/ubnd", "Điều 5: 4127/UBND-KGVX", "[Điều] 5: [4127]/[UBND]-KGVX")]
    [InlineData("x", "không có", "không có")]
    [InlineData("a", "<script>a</script>", "<script>[a]</script>")]
    public void Words_are_marked_as_they_were_written(string typed, string text, string shown) =>
        Assert.Equal(shown, Shown(new Marking(SearchQuery.Parse(typed)).Mark(text)));

    [Fact]
    public void A_long_text_is_cut_around_its_first_hit_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("chữ", 100)) + " Trà Cú " + string.Join(' ', Enumerable.Repeat("sau", 100));
        var shown = Shown(new Marking(SearchQuery.Parse("tra")).Snippet(text));
        Assert.StartsWith("… chữ", shown);
        Assert.Contains("[Trà] Cú", shown);
        Assert.EndsWith("sau …", shown);
        Assert.InRange(shown.Length, 100, 230);
    }

    [Theory, InlineData("hòa", "hoà", true), InlineData("hòa", "hoa", false), InlineData("Đường", "đường", true), InlineData("tuý", "túy", true), InlineData("ban", "bán", false)]
    public void Exact_minds_marks_but_not_where_the_tone_stands(string typed, string text, bool exact) =>
        Assert.Equal(exact, new Marking(SearchQuery.Parse(typed)).Exact(text));
}
