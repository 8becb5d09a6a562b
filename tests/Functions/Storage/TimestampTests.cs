using Shop.Functions.Storage;

namespace Shop.Tests.Functions.Storage;

public sealed class TimestampTests
{
    [Fact]
    public void A_timestamp_is_in_UTC_and_has_a_fixed_width() =>
        Assert.Equal("2025-11-21T11:00:00.0000000Z", Timestamp.Write(new(2025, 11, 21, 12, 0, 0, TimeSpan.FromHours(1))));

    [Fact]
    public void A_timestamp_is_read_back_without_losing_a_tick()
    {
        var time = new DateTimeOffset(638_993_412_345_678_901, TimeSpan.Zero);
        Assert.Equal(time, Timestamp.Parse(Timestamp.Write(time)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9_999_999)]
    [InlineData(10_000_000_000)]
    public void Timestamps_sort_by_time(long ticks)
    {
        var time = new DateTimeOffset(2025, 11, 21, 12, 0, 0, TimeSpan.Zero);
        Assert.True(string.CompareOrdinal(Timestamp.Write(time), Timestamp.Write(time.AddTicks(ticks))) < 0);
    }

    [Theory]
    [InlineData("2025-11-21T11:00:00Z")]
    [InlineData("2025-11-21T11:00:00.0000000+00:00")]
    [InlineData("yesterday")]
    public void A_text_in_another_format_is_not_a_timestamp(string text) => Assert.Throws<FormatException>(() => Timestamp.Parse(text));
}
