using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Products;

public sealed class ProductIdTests
{
    private const string Smallest = "prd_00000000000000000000000000";

    private static readonly Gen<ProductId> Id = Any.Time.Zip(Any.Random, (time, random) => ProductId.From(time, random));

    [Fact]
    public void The_texts_of_product_ids_sort_by_time() => Property.Holds(Any.Time.Pairs().Zipped(Any.Random.Pairs()), x =>
    {
        var (first, second) = (ProductId.From(x.First.First, x.Second.First), ProductId.From(x.First.Second, x.Second.Second));
        if (x.First.First != x.First.Second)
        {
            Assert.Equal(x.First.First < x.First.Second, string.CompareOrdinal($"{first}", $"{second}") < 0);
        }
    });

    [Fact]
    public void An_id_made_one_millisecond_later_sorts_later_with_any_random_bits() => Property.Holds(Any.Time, time =>
    {
        var last = ProductId.From(time, [255, 255, 255, 255, 255, 255, 255, 255, 255, 255]);
        var next = ProductId.From(time.AddMilliseconds(1), new byte[TimeOrderedId.RandomBytes]);
        Assert.True(string.CompareOrdinal($"{last}", $"{next}") < 0);
    });

    [Fact]
    public void A_product_id_is_read_back_from_its_text() => Property.Holds(Id, id =>
    {
        Assert.Equal(id, ProductId.Parse(id.ToString()));
        Assert.Equal(id, ProductId.Read(id.ToString(), "productId").Require());
        Assert.Matches("^prd_[0-7][0-9A-HJKMNP-TV-Z]{25}$", id.ToString());
    });

    [Fact]
    public void A_product_id_has_its_creation_time() => Property.Holds(Any.Time.Zipped(Any.Random), x =>
        Assert.Equal(x.First, ProductId.From(x.First.ToOffset(TimeSpan.FromHours(5)), x.Second).Time));

    [Fact]
    public void Other_times_or_random_bytes_give_other_ids()
    {
        var id = ProductId.From(Make.Now, Make.Random(1));
        Assert.Equal(id, ProductId.From(Make.Now, Make.Random(1)));
        Assert.NotEqual(id, ProductId.From(Make.Now, Make.Random(2)));
        Assert.NotEqual(id, ProductId.From(Make.Now.AddMilliseconds(1), Make.Random(1)));
    }

    [Fact]
    public void A_text_with_another_digit_is_another_id_or_not_an_id() => Property.Holds(
        Id.Zipped(Gen.Choose(0, 29).Zipped(Gen.Choose(33, 126).Select(c => (char)c))), x =>
        {
            var text = x.First.ToString();
            var altered = text[..x.Second.First] + x.Second.Second + text[(x.Second.First + 1)..];
            Assert.Equal(altered == text, ProductId.TryParse(altered, out var id) && id == x.First);
            Assert.True(id is null || id.ToString() == altered);
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("prd_")]
    [InlineData("ord_00000000000000000000000000")]
    [InlineData("PRD_00000000000000000000000000")]
    [InlineData("prd_0000000000000000000000000")]
    [InlineData("prd_000000000000000000000000000")]
    [InlineData(" prd_00000000000000000000000000")]
    [InlineData("prd_0000000000000000000000000a")]
    [InlineData("prd_0000000000000000000000000I")]
    [InlineData("prd_0000000000000000000000000L")]
    [InlineData("prd_0000000000000000000000000O")]
    [InlineData("prd_0000000000000000000000000U")]
    [InlineData("prd_80000000000000000000000000")]
    [InlineData("prd_7ZZZZZZZZZZZZZZZZZZZZZZZZZ")]
    public void A_text_that_is_not_a_product_id_is_refused(string? text)
    {
        Assert.False(ProductId.TryParse(text, out _));
        Refuse.Fields(ProductId.Read(text, "productId"), "productId");
    }

    [Fact]
    public void Parsing_a_text_that_is_not_a_product_id_throws() => Assert.Throws<FormatException>(() => ProductId.Parse("prd_1"));

    [Fact]
    public void The_id_of_the_Unix_epoch_without_random_bits_is_the_smallest() =>
        Assert.Equal(Smallest, ProductId.From(DateTimeOffset.UnixEpoch, new byte[TimeOrderedId.RandomBytes]).ToString());

    [Fact]
    public void The_latest_time_of_NET_fits_into_an_id()
    {
        var last = ProductId.From(DateTimeOffset.MaxValue, Make.Random(1));
        Assert.Equal(DateTimeOffset.MaxValue.ToUnixTimeMilliseconds(), last.Time.ToUnixTimeMilliseconds());
        Assert.Equal(last, ProductId.Parse($"{last}"));
    }

    [Fact]
    public void An_id_from_a_time_before_1970_or_another_number_of_random_bytes_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProductId.From(DateTimeOffset.UnixEpoch.AddMilliseconds(-1), Make.Random(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProductId.From(Make.Now, new byte[9]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProductId.From(Make.Now, new byte[11]));
    }
}
