using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Products;

public sealed class PriceHistoryTests
{
    private static readonly Gen<(int Cents, int Minutes)[]> Edits =
        Gen.Choose(1, 4).Zipped(Gen.Choose(-10, 10)).ArrayOf().Or(Gen.Choose(1, 4).Zipped(Gen.Choose(-10, 10)).ArrayOf(300));

    [Fact]
    public void A_price_history_keeps_the_latest_prices_in_order_of_time() => Property.Holds(Edits, edits =>
    {
        var product = Make.Product();
        List<Price> prices = [product.Details.Price];
        foreach (var (cents, minutes) in edits)
        {
            var details = Make.Details(cents);
            product = product.Edit(details, Make.Vendor, product.UpdatedAt.AddMinutes(minutes)).Require();
            if (details.Price != prices[^1])
            {
                prices.Add(details.Price);
            }
        }

        var changes = product.PriceHistory.Changes;
        Assert.Equal(prices.TakeLast(PriceHistory.MaxLength), changes.Select(change => change.Price));
        Assert.Equal(changes.OrderBy(change => change.Since), changes);
        Assert.Equal(product.Details.Price, product.PriceHistory.Current);
        Assert.True(changes[^1].Since <= product.UpdatedAt);
        Assert.Equal(prices.Count, product.Version);
    });

    [Fact]
    public void The_same_amount_in_another_currency_is_another_price()
    {
        var euros = ProductDetails.Read(Make.Form with { Currency = "EUR" }).Require();
        var product = Make.Product().Edit(euros, Make.Vendor, Make.Now).Require();
        Assert.Equal([Currency.Usd, Currency.Eur], product.PriceHistory.Changes.Select(change => change.Price.Money.Currency));
    }

    [Theory]
    [InlineData("100@0", null)]
    [InlineData("100@0 120@40", null)]
    [InlineData("100@0 80@40", 100)]
    [InlineData("100@0 90@5 110@20 80@40", 90)]
    [InlineData("70@0 110@9 80@40", 110)]
    [InlineData("70@0 110@10 80@40", 110)]
    [InlineData("70@0 110@11 80@40", null)]
    [InlineData("100@0 50@10 100@20 60@30", null)]
    [InlineData("100@0 50@10 40@10", 100)]
    public void The_prior_price_of_a_reduction_is_the_lowest_price_of_the_30_days_before(string prices, int? expected)
    {
        var changes = prices.Split(' ').Select(one => one.Split('@').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray());
        var history = new PriceHistory(changes.Select(one => new PriceChange(new Price(Make.Usd(one[0])), Make.Now.AddDays(one[1]))).ToValueList());
        Assert.Equal(expected, history.PriorPrice?.Money.MinorUnits);
    }

    [Fact]
    public void A_price_in_another_currency_is_not_a_prior_price()
    {
        var euros = new Price(new Money(100, Currency.Eur));
        var history = new PriceHistory([new(euros, Make.Now), new(new Price(Make.Usd(50)), Make.Now.AddDays(1))]);
        Assert.Null(history.PriorPrice);
    }

    [Fact]
    public void A_price_history_that_is_empty_too_long_unordered_or_repeats_a_price_throws()
    {
        var (one, two) = (new Price(Make.Usd(1)), new Price(Make.Usd(2)));
        var tooLong = Enumerable.Range(0, PriceHistory.MaxLength + 1).Select(i => new PriceChange(i % 2 == 0 ? one : two, Make.Now)).ToValueList();
        Assert.Throws<ArgumentOutOfRangeException>(() => new PriceHistory([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PriceHistory(tooLong));
        Assert.Throws<ArgumentException>(() =>
            new PriceHistory([new PriceChange(one, Make.Now), new PriceChange(two, Make.Now.AddTicks(-1))]));
        Assert.Throws<ArgumentException>(() => new PriceHistory([new PriceChange(one, Make.Now), new PriceChange(one, Make.Now)]));
    }
}
