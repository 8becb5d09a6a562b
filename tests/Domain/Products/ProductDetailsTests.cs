using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Products;

public sealed class ProductDetailsTests
{
    [Fact]
    public void Product_details_are_read_from_a_form()
    {
        var details = ProductDetails.Read(Make.Form).Require();
        Assert.Equal(("Red lamp", "Bright.", "Home"), (details.Name.Value, details.Description.Value, details.Category.Value));
        Assert.Equal(Make.Usd(1_299), details.Price.Money);
        Assert.Equal("https://img.example/lamp.png", details.ImageUrl?.Value);
    }

    [Fact]
    public void The_image_of_a_product_is_optional() =>
        Assert.Null(ProductDetails.Read(Make.Form with { ImageUrl = null }).Require().ImageUrl);

    [Fact]
    public void Tax_class_weight_and_tiers_are_optional()
    {
        var details = Make.Details();
        Assert.Equal((TaxClass.Standard, default, QuantityTiers.None), (details.TaxClass, details.Weight, details.QuantityTiers));
    }

    [Fact]
    public void Quantity_tiers_have_the_currency_of_the_price()
    {
        var form = Make.Form with { Currency = "EUR", QuantityTiers = [new(10, 1_000), new(50, 900)], TaxClass = "reduced", WeightGrams = 250 };
        var details = ProductDetails.Read(form).Require();
        Assert.Equal((TaxClass.Reduced, new Weight(250)), (details.TaxClass, details.Weight));
        Assert.Equal(
            [(10, new Money(1_000, Currency.Eur)), (50, new Money(900, Currency.Eur))],
            details.QuantityTiers.Tiers.Select(tier => (tier.From.Count, tier.Price.Money)));
    }

    [Fact]
    public void Every_bad_field_of_every_tier_is_reported_together_with_a_bad_price() => Refuse.Fields(
        ProductDetails.Read(Make.Form with
        {
            Currency = "?",
            TaxClass = "luxury",
            WeightGrams = -1,
            QuantityTiers = [new(2, 5), new(null, 0), new(Quantity.Max + 1, null)],
        }),
        "price.currency", "taxClass", "weightGrams",
        "quantityTiers[1].from", "quantityTiers[1].amount", "quantityTiers[2].from", "quantityTiers[2].amount");

    [Theory]
    [InlineData(1L, 1_000L)]
    [InlineData(2L, 1_299L)]
    [InlineData(2L, 2_000L)]
    public void A_tier_that_does_not_lower_the_price_is_refused(long from, long amount) =>
        Refuse.Fields(ProductDetails.Read(Make.Form with { QuantityTiers = [new(from, amount)] }), "quantityTiers");

    [Fact]
    public void Too_many_tiers_are_refused_without_reading_them() => Refuse.Fields(
        ProductDetails.Read(Make.Form with { QuantityTiers = Enumerable.Repeat(new QuantityTierForm(null, null), QuantityTiers.MaxCount + 1).ToValueList() }),
        "quantityTiers");

    [Fact]
    public void Details_with_tiers_that_do_not_lower_the_price_throw()
    {
        var dear = ProductDetails.Read(Make.Form with { QuantityTiers = [new(2, 1_000)] }).Require();
        var cheap = new Price(Make.Usd(1_000));
        Assert.Throws<ArgumentException>(() => new ProductDetails(
            dear.Name, dear.Description, cheap, dear.Category, dear.ImageUrl, dear.TaxClass, dear.Weight, dear.QuantityTiers));
    }

    [Fact]
    public void Every_bad_field_of_a_product_form_is_reported() => Refuse.Fields(
        ProductDetails.Read(new ProductForm("", null, -1, "dollars", " ", "http://img.example/")),
        "name", "description", "price.amount", "price.currency", "category", "imageUrl");

    [Fact]
    public void Every_missing_field_of_a_product_form_is_reported() => Refuse.Fields(
        ProductDetails.Read(new ProductForm(null, null, null, null, null)),
        "name", "description", "price.amount", "price.currency", "category");

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(Price.MaxMinorUnits + 1)]
    [InlineData(long.MaxValue)]
    public void A_price_outside_its_range_is_refused(long amount)
    {
        Refuse.Fields(ProductDetails.Read(Make.Form with { Amount = amount }), "price.amount");
        Assert.Throws<ArgumentOutOfRangeException>(() => new Price(Make.Usd(amount)));
    }

    [Theory]
    [InlineData(Price.MinMinorUnits)]
    [InlineData(Price.MaxMinorUnits)]
    public void The_lowest_and_the_highest_price_are_accepted(long amount) => Assert.Equal(Make.Usd(amount), Make.Details(amount).Price.Money);

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
    public void Another_text_than_an_https_URL_is_refused_as_image(string url) =>
        Refuse.Fields(ProductDetails.Read(Make.Form with { ImageUrl = url }), "imageUrl");

    [Fact]
    public void An_image_URL_has_at_most_the_maximum_length_in_ASCII()
    {
        var start = "https://img.example/";
        var longest = start + new string('a', ImageUrl.MaxLength - start.Length);
        Assert.Equal(longest, ImageUrl.Read(longest).Require().Value);
        Refuse.Fields(ImageUrl.Read(longest + "a"), "imageUrl");
        Refuse.Fields(ImageUrl.Read(start + new string('é', ImageUrl.MaxLength / 2)), "imageUrl");
    }

    [Theory]
    [InlineData("https://img.example/é b.png", "https://img.example/%C3%A9%20b.png")]
    [InlineData("HTTPS://IMG.example/A.png", "https://img.example/A.png")]
    public void An_image_URL_is_stored_in_ASCII_and_reading_it_again_does_not_change_it(string url, string kept)
    {
        var read = ImageUrl.Read(url).Require();
        Assert.Equal(kept, read.Value);
        Assert.Equal(read, ImageUrl.Read(read.Value).Require());
    }
}
