using CuuLong.Platform.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CuuLong.Tests.Platform.Text;

public sealed class ShowingAndReading
{
    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("12.345.678", "12345678")]
    [InlineData(" -7 ", "-7")]
    [InlineData("0,05", "0.05")]
    public void A_vietnamese_number_is_read(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), NumberText.Decimal(text));

    [Theory]
    [InlineData("1.2345")]
    [InlineData("1,234.56")]
    [InlineData("1.23")]
    [InlineData(".5")]
    [InlineData("1,")]
    [InlineData("1 234")]
    [InlineData("12.34.567")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_doubtful_is_not_read_as_something_else(string? text) => Assert.Null(NumberText.Decimal(text));

    [Fact]
    public void What_is_shown_is_read_back_the_same() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<int>(n =>
        {
            var number = n / 100m;
            return NumberText.Decimal(Show.Fixed(number, 2)) == number && NumberText.Decimal(Show.Decimal(number)) == number;
        }));

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0.125", 2, "0,13")]
    [InlineData("1234567.891", 1, "1.234.567,9")]
    [InlineData("-0.4", 0, "0")]
    public void A_half_is_rounded_away_from_zero(string number, int decimals, string shown) =>
        Assert.Equal(shown, Show.Fixed(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), decimals));

    [Fact]
    public void Percent_money_and_days_look_as_people_write_them()
    {
        Assert.Equal("98,75%", Show.Percent(79, 80, 2));
        Assert.Equal("98.75%", Show.Percent(79, 80, 2, "en"));
        Assert.Equal("–", Show.Percent(1, 0));
        Assert.Equal("1.500.000 đồng", Show.Money(1_500_000));
        Assert.Equal("05/02/2026", Show.Day(new(2026, 2, 5)));
        Assert.Equal("24/8/2026", Show.Day(new(2026, 8, 24)));
        Assert.Equal("Chủ nhật 23/8", $"{Show.Weekday(new(2026, 8, 23))} {Show.ShortDay(new(2026, 8, 23))}");
    }

    [Fact]
    public void Names_stand_in_vietnamese_order()
    {
        string[] names = ["Nguyễn Đạt", "Nguyễn Bình", "Nguyễn Dũng", "Nguyễn Ánh", "Nguyễn Ân", "Nguyễn An"];
        Assert.Equal(["Nguyễn An", "Nguyễn Ánh", "Nguyễn Ân", "Nguyễn Bình", "Nguyễn Dũng", "Nguyễn Đạt"], names.Order(Collate.Vietnamese));
        Assert.Equal(["Trần Thị An", "Lê Văn Bình", "Nguyễn Bình", "Lê Đạt"], new[] { "Lê Đạt", "Nguyễn Bình", "Trần Thị An", "Lê Văn Bình" }.Order(Collate.ByGivenName));
    }

    [Fact]
    public void A_name_has_its_parts()
    {
        Assert.Equal(new PersonName("Nguyễn", "Thị Minh", "Khai"), PersonName.Parse(" Nguyễn  Thị Minh Khai "));
        Assert.Equal("NK", PersonName.Parse("Nguyễn Thị Minh Khai").Initials);
        Assert.Equal("Sóc", PersonName.Parse("Sóc").ToString());
    }
}
