using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Products;

public sealed class ProductDetailsTests
{
    [Fact]
    public void Reads_a_form()
    {
        var details = ProductDetails.Read(Make.Form).Require();
        Assert.Equal(("Red lamp", "Bright.", "Home"), (details.Name.Value, details.Description.Value, details.Category.Value));
        Assert.Equal(Make.Usd(1_299), details.Price.Money);
        Assert.Equal("https://img.example/lamp.png", details.ImageUrl?.Value);
    }

    [Fact]
    public void The_image_may_be_left_out() =>
        Assert.Null(ProductDetails.Read(Make.Form with { ImageUrl = null }).Require().ImageUrl);

    [Fact]
    public void Tax_class_weight_and_tiers_may_be_left_out()
    {
        var details = Make.Details();
        Assert.Equal((TaxClass.Standard, default, QuantityTiers.None), (details.TaxClass, details.Weight, details.QuantityTiers));
    }

    [Fact]
    public void Tiers_are_in_the_currency_of_the_price()
    {
        var form = Make.Form with { Currency = "EUR", QuantityTiers = [new(10, 1_000), new(50, 900)], TaxClass = "reduced", WeightGrams = 250 };
        var details = ProductDetails.Read(form).Require();
        Assert.Equal((TaxClass.Reduced, new Weight(250)), (details.TaxClass, details.Weight));
        Assert.Equal(
            [(10, new Money(1_000, Currency.Eur)), (50, new Money(900, Currency.Eur))],
            details.QuantityTiers.Tiers.Select(tier => (tier.From.Count, tier.Price.Money)));
    }

    [Fact]
    public void Names_what_is_wrong_in_each_tier_even_where_the_price_is_wrong_too() => Refuse.Fields(
        ProductDetails.Read(
            Make.Form with { Currency = "?", TaxClass = "luxury", WeightGrams = -1, QuantityTiers = [new(2, 5), new(null, 0), new(100, null)] }),
        "price.currency", "taxClass", "weightGrams",
        "quantityTiers[1].from", "quantityTiers[1].amount", "quantityTiers[2].from", "quantityTiers[2].amount");

    [Theory]
    [InlineData(1L, 1_000L)]
    [InlineData(2L, 1_299L)]
    [InlineData(2L, 2_000L)]
    public void Refuses_a_tier_that_lowers_nothing(long from, long amount) =>
        Refuse.Fields(ProductDetails.Read(Make.Form with { QuantityTiers = [new(from, amount)] }), "quantityTiers");

    [Fact]
    public void Refuses_more_tiers_than_ten_without_reading_them() => Refuse.Fields(
        ProductDetails.Read(Make.Form with { QuantityTiers = Enumerable.Repeat(new QuantityTierForm(null, null), 11).ToValueList() }),
        "quantityTiers");

    [Fact]
    public void Tiers_of_another_price_throw()
    {
        var dear = ProductDetails.Read(Make.Form with { QuantityTiers = [new(2, 1_000)] }).Require();
        var cheap = new Price(Make.Usd(1_000));
        Assert.Throws<ArgumentException>(() => new ProductDetails(
            dear.Name, dear.Description, cheap, dear.Category, dear.ImageUrl, dear.TaxClass, dear.Weight, dear.QuantityTiers));
    }

    [Fact]
    public void Names_every_bad_field_at_once() => Refuse.Fields(
        ProductDetails.Read(new ProductForm("", null, -1, "dollars", " ", "http://img.example/")),
        "name", "description", "price.amount", "price.currency", "category", "imageUrl");

    [Fact]
    public void Names_every_missing_field_at_once() => Refuse.Fields(
        ProductDetails.Read(new ProductForm(null, null, null, null, null)),
        "name", "description", "price.amount", "price.currency", "category");

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(100_000_000)]
    [InlineData(long.MaxValue)]
    public void Refuses_a_price_of(long amount)
    {
        Refuse.Fields(ProductDetails.Read(Make.Form with { Amount = amount }), "price.amount");
        Assert.Throws<ArgumentOutOfRangeException>(() => new Price(Make.Usd(amount)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99_999_999)]
    public void Accepts_a_price_of(long amount) => Assert.Equal(Make.Usd(amount), Make.Details(amount).Price.Money);

    [Theory]
    [InlineData("http://img.example/a.png")]
    [InlineData("ftp://img.example/a.png")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("//img.example/a.png")]
    [InlineData("/a.png")]
    [InlineData("https://")]
    [InlineData("https://user:secret@img.example/a.png")]
    [InlineData("https://bücher.example/a.png")]
    [InlineData("https://user@img.example/a.png")]
    [InlineData("")]
    public void Refuses_the_image_address(string url) => Refuse.Fields(ProductDetails.Read(Make.Form with { ImageUrl = url }), "imageUrl");

    [Fact]
    public void An_image_address_has_at_most_2048_characters_in_its_ascii_form()
    {
        var start = "https://img.example/";
        Assert.Equal(2_048, ImageUrl.Read(start + new string('a', 2_048 - start.Length)).Require().Value.Length);
        Refuse.Fields(ImageUrl.Read(start + new string('a', 2_049 - start.Length)), "imageUrl");
        Refuse.Fields(ImageUrl.Read(start + new string('é', 1_000)), "imageUrl");
    }

    [Theory]
    [InlineData("https://img.example/é b.png", "https://img.example/%C3%A9%20b.png")]
    [InlineData("HTTPS://IMG.example/A.png", "https://img.example/A.png")]
    public void An_image_address_is_kept_in_ascii_and_reads_as_itself_again(string url, string kept)
    {
        var read = ImageUrl.Read(url).Require();
        Assert.Equal(kept, read.Value);
        Assert.Equal(read, ImageUrl.Read(read.Value).Require());
    }
}
