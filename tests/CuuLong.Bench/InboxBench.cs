using CuuLong.Bench.Support;
using CuuLong.Platform.Data;

namespace CuuLong.Bench;

/// <summary>The inbox as its clerk sees it, against a bare page that lists as many of the same rows.</summary>
internal sealed class InboxBench : IBench
{
    public string Name => "inbox";
    public string What => "Throughput of the inbox at 100,000 documents against a bare Razor page that lists as many of the same rows with EF; same process, same database.";

    public async Task Run(bool full, Action<Measured> say)
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            await using var place = await Place.Open(kind);
            await Bulk.Documents(place, 100_000);
            var time = TimeSpan.FromSeconds(full ? 60 : 20);
            var (bare, inbox) = await Rate.OfBoth(time, () => Get(place, "/bench/bare"), () => Get(place, "/incoming"), hands: 4);
            say(new($"{kind}: bare page", $"{bare:0}/s"));
            say(new($"{kind}: inbox", $"{inbox:0}/s", inbox / bare, 0.6, AtLeast: true));
        }
    }

    private static async Task Get(Place place, string url) => (await place.Client.GetByteArrayAsync(url)).AsSpan().IndexOf("Về việc"u8);
}
