using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;

namespace CuuLong.Tests.Platform.Replay;

/// <summary>Several months in one place: each begins with what the one before left.</summary>
public sealed class MonthAfterMonth : IDisposable
{
    private readonly ReplayPlace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task The_next_month_is_played_with_its_signatures_on_the_accounts_and_certificates_that_are_there()
    {
        Assert.Equal(0, await place.Replay(place.August, "--scale", "0.01"));
        Assert.Equal(0, await place.Replay(September(), "--scale", "0.01"));

        Assert.Equal(0, await place.Replay(September(), "--scale", "0.01", "--resume"));
        Assert.Equal(150 + 184, await place.Look(db => db.Where.Ask("SELECT COUNT(*) FROM documents_outgoing WHERE sealed_at IS NOT NULL", [], row => row.GetInt32(0), default)) is [var signed] ? signed : -1);
    }

    [Fact]
    public async Task An_earlier_month_is_refused_before_anything_is_written()
    {
        await place.Replay(place.August, "--scale", "0.002");
        var before = await place.Deeds();

        var refused = await Assert.ThrowsAsync<UsageException>(() => place.Replay(September("2021-07"), "--scale", "0.002"));

        Assert.Contains("sau ngày đầu của tháng 2021-07", refused.Message);
        Assert.Equal(before, await place.Deeds());
    }

    [Theory]
    [InlineData("opening: 7294", "opening: 9000", "phải đúng")]
    [InlineData("opening: 7294", "opening: 100", "nhiều hơn")]
    public async Task Accounts_at_the_opening_that_are_not_those_left_are_told_before_anything_is_written(string right, string wrong, string words)
    {
        await place.Replay(place.August, "--scale", "0.01");
        var before = await place.Deeds();

        var refused = await Assert.ThrowsAsync<PackException>(() => place.Replay(September(change: text => text.Replace(right, wrong)), "--scale", "0.01"));

        Assert.Equal("opening", refused.Key);
        Assert.Contains(words, refused.Sentence);
        Assert.Equal(before, await place.Deeds());
    }

    [Fact]
    public async Task Another_profile_does_not_go_on_with_what_a_first_began()
    {
        await place.Replay(place.August, "--scale", "0.002");
        var before = await place.Deeds();

        var refused = await Assert.ThrowsAsync<UsageException>(() => place.Replay(September("2021-08"), "--scale", "0.002", "--resume"));

        Assert.Contains("hồ sơ khác", refused.Message);
        Assert.Equal(before, await place.Deeds());
    }

    [Theory, InlineData("2021-08"), InlineData("2025-08")]
    public async Task The_office_that_writes_the_reports_in_that_month_starts_one(string month)
    {
        var profile = place.Profile(text => text.Replace("period: 2021-08", $"period: {month}").Replace("  documents:", "  reports: { start: true }\n  documents:").Replace("outgoing: 25581", "outgoing: 100").Replace("signed: 18385", "signed: 0"));

        Assert.Equal(0, await place.Replay(profile, "--scale", "0.06"));

        var earlier = month == "2021-08" ? "2021-07" : "2025-07";
        Assert.Equal([earlier], await place.Look(db => db.Where.Ask("SELECT period FROM reporting_reports", [], row => row.GetString(0), default)));
    }

    private string September(string period = "2021-09", Func<string, string>? change = null) => place.Profile(text =>
    {
        text = text.Replace("period: 2021-08", $"period: {period}").Replace("opening: 7279", "opening: 7294").Replace("outgoing: 25581", "outgoing: 20000").Replace("signed: 18385", "signed: 15000")
            .Replace("opening: 464", "opening: 466").Replace("opening: 1744", "opening: 1745").Replace("opening: 76", "opening: 78");
        return change?.Invoke(text) ?? text;
    });
}
