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
        var many = full ? 1_500_000 : 250_000;
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            var few = await Times(kind, 25_000);
            foreach (var (what, time) in await Times(kind, many))
                say(new($"{kind}: {what} at {many:N0}", $"{time:0.00} ms", time / few[what], 1.3));
        }
    }

    private static async Task<Dictionary<string, double>> Times(DatabaseKind kind, long count)
    {
        await using var place = await Place.Open(kind);
        await Bulk.Documents(place, count);
        var times = new Dictionary<string, double>();
        foreach (var (what, url) in Pages.Where(p => Has(place, p.Url))) times[what] = await Rate.MedianOf(200, () => place.Client.GetByteArrayAsync(url));
        times["figures of a month"] = await Rate.MedianOf(50, () => Figures(place));
        return times;
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
