using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class QuoteProperties
{
    [Fact]
    public void The_totals_of_a_quote_equal_the_sums_of_their_parts() => ForAnyQuote((quote, _) =>
    {
        Assert.Equal(quote.Total, quote.Subtotal - quote.Discount + quote.Shipping + (quote.Taxes == TaxMode.Added ? quote.Tax : Make.Usd(0)));
        Assert.Equal(quote.Total, Sum(quote.Lines.Select(line => line.Total)) + quote.Delivery.Total);
        Assert.Equal(quote.Tax, Sum(quote.Lines.Select(line => line.Tax)) + quote.Delivery.Tax);
        Assert.All(quote.Lines, line => Assert.Equal(line.UnitPrice.Money * line.Quantity.Count, line.Subtotal));
    });

    [Fact]
    public void Every_total_of_a_quote_is_the_sum_of_its_steps() => ForAnyQuote((quote, _) =>
    {
        Assert.All(quote.Lines, line => Assert.Equal(line.Total, line.Steps.Sum(quote.Currency)));
        Assert.Equal(quote.Delivery.Total, quote.Delivery.Steps.Sum(quote.Currency));
        Assert.All(quote.Lines, line => Assert.Equal(
            line.Discount, -Sum(line.Steps.Where(step => step.Kind == PriceStepKind.Coupon).Select(step => step.Amount))));
    });

    [Fact]
    public void No_amount_of_a_quote_is_negative() => ForAnyQuote((quote, _) => Assert.All(
        quote.Lines.SelectMany(line => new[] { line.Subtotal, line.Discount, line.Tax, line.Total, line.Subtotal - line.Discount })
            .Concat([quote.Subtotal, quote.Discount, quote.Shipping, quote.Tax, quote.Total]),
        amount => Assert.True(amount.MinorUnits >= 0)));

    [Fact]
    public void A_discount_is_allocated_to_the_lines_without_losing_a_cent_and_no_line_is_below_zero() => ForAnyQuote((quote, coupon) =>
    {
        var goods = Sum(quote.Lines.Where(line => Covers(coupon, line)).Select(line => line.Subtotal));
        var expected = coupon?.Coupon.Terms.Discount switch
        {
            null => 0,
            PercentOff off => (long)Math.Round(goods.MinorUnits * (off.BasisPoints / 10_000m), MidpointRounding.AwayFromZero),
            AmountOff off => Math.Min(off.Amount.Money.MinorUnits, goods.MinorUnits),
            _ => throw new InvalidOperationException("Another discount."),
        };
        Assert.Equal(Make.Usd(expected), quote.Discount);
        Assert.All(quote.Lines, line => Assert.True(line.Discount <= line.Subtotal && (Covers(coupon, line) || line.Discount.MinorUnits == 0)));
    });

    [Fact]
    public void A_coupon_never_raises_the_total_of_a_cart() => Property.Holds(AnyPricing.Cart, cart =>
    {
        var without = Quote.Price(cart.Lines, null, cart.To, cart.Method, Make.Now).Require();
        Assert.True(Priced(cart) is not { } quote || quote.Total <= without.Total);
    });

    [Fact]
    public void The_same_lines_have_the_same_quote_and_without_a_coupon_the_same_total_in_any_order() => Property.Holds(AnyPricing.Cart, cart =>
    {
        Assert.Equal(Priced(cart), Priced(cart));
        var (there, back) = (Priced(cart with { Coupon = null }), Priced((cart.Lines.Reverse().ToValueList(), null, cart.To, cart.Method)));
        Assert.Equal((there!.Total, there.Tax, there.Shipping), (back!.Total, back.Tax, back.Shipping));
    });

    [Fact]
    public void A_cart_with_several_currencies_is_refused() => Property.Holds(Any.Currency.NonEmptyListOf(), currencies =>
    {
        var lines = currencies.Select(currency => Lines.Line(100, currency: currency)).ToValueList();
        Assert.Equal(currencies.Distinct().Count() > 1, Reason(Lines.Price(lines)) is MixedCurrencies);
    });

    private static Refusal? Reason(Outcome<Quote> outcome) => outcome.Match(_ => (Refusal?)null, reason => reason);

    private static bool Covers(OfferedCoupon? coupon, QuotedLine line) =>
        coupon is not null && (coupon.Coupon.Terms.Categories is { Count: 0 } || coupon.Coupon.Terms.Categories.Contains(line.Category));

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Make.Usd(0), (sum, amount) => sum + amount);

    // The only possible refusals here: no product of the cart is in the categories of the coupon, or the coupon leaves too little to charge.
    private static Quote? Priced((ValueList<QuoteLine> Lines, OfferedCoupon? Coupon, Destination To, ShippingMethod Method) cart)
    {
        if (Quote.Price(cart.Lines, cart.Coupon, cart.To, cart.Method, Make.Now).TryGet(out var quote, out var reason))
        {
            return quote;
        }

        Assert.True(reason is CouponNotForTheseProducts or TotalTooLow, $"{reason}");
        return null;
    }

    private static void ForAnyQuote(Action<Quote, OfferedCoupon?> body) => Property.Holds(AnyPricing.Cart, cart =>
    {
        if (Priced(cart) is { } quote)
        {
            body(quote, cart.Coupon);
        }
    });
}
