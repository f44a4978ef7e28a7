using CuuLong.Bench.Support;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;

namespace CuuLong.Bench;

/// <summary>What a page costs when the past is sixty times as long.</summary>
internal sealed class ScaleBench : IBench
{
    private static readonly (string What, string Url)[] Pages =
    [
        ("inbox", "/incoming"), ("search, common words", "/search?q=b%C3%A1o+c%C3%A1o"), ("search, a rare word", "/search?q=phusa"),
    ];

    public string Name => "scale";
    public string What => "Time of a page among many documents, over its time among 25,000; the documents of one month stay as many.";

    public async Task Run(bool full, Action<Measured> say)
    {
        var much = full ? 1_500_000 : 250_000;
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            await using var few = await Filled(kind, 25_000);
            await using var many = await Filled(kind, much);
            foreach (var (what, url) in Pages.Where(p => Has(few, p.Url)))
                Say(what, await Rate.MedianOfBoth(300, () => few.Client.GetByteArrayAsync(url), () => many.Client.GetByteArrayAsync(url)));
            Say("figures of a month", await Rate.MedianOfBoth(100, () => Figures(few), () => Figures(many)));

            void Say(string what, (double Few, double Many) time) => say(new($"{kind}: {what} at {much:N0}", $"{time.Many:0.00} ms", time.Many / time.Few, 1.3));
        }
    }

    private static async Task<Place> Filled(DatabaseKind kind, long count)
    {
        var place = await Place.Open(kind);
        await Bulk.Documents(place, count);
        return place;
    }

    /// <summary>A module that is not installed has no page to measure.</summary>
    private static bool Has(Place place, string url) => place.Client.GetAsync(url).GetAwaiter().GetResult().IsSuccessStatusCode;

    private static Task<long> Figures(Place place) => place.As(async s =>
    {
        var month = new DateOnly(DateTime.UtcNow.Year, DateTime.UtcNow.Month, 1);
        var window = new Window(month.AddMonths(-1).Start(), month.Start());
        var sum = 0L;
        foreach (var measure in s.GetServices<IMeasure>()) sum += await measure.Count(window, new Dictionary<string, string>());
        return sum;
    });
}
