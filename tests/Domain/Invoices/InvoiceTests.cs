using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Events;
using Shop.Domain.Invoices;
using Shop.Domain.Notifications;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Tests.Domain.Orders;
using static Shop.Tests.Domain.Invoices.Invoiced;

namespace Shop.Tests.Domain.Invoices;

public sealed class InvoiceTests
{
    [Fact]
    public void The_amounts_by_tax_rate_add_up_to_the_total()
    {
        var rates = RatedAmount.Of(Terms);

        Assert.Equal([Rated(10_000, 2_000, 200), Rated(5_000, 1_000, 50), Rated(0, 400, 0)], rates);
        Assert.Equal(Terms.Total, rates.Select(part => part.Gross).Aggregate((sum, part) => sum + part));
    }

    [Fact]
    public void The_tax_of_shipping_counts_at_its_rate()
    {
        var terms = new OrderTerms(
            Placed.Id,
            Make.Customer.Id,
            [Placed.Line(Placed.Lamp, 1, 1_000, tax: 100) with { TaxRate = new(10_000) }],
            new(ShippingMethod.Standard, Make.Usd(400), TaxMode.Added, Make.Usd(40)) { TaxRate = new(10_000) },
            coupon: null,
            Placed.Home);

        Assert.Equal([Rated(10_000, 1_400, 140)], RatedAmount.Of(terms));
    }

    [Fact]
    public void A_tax_that_the_price_includes_is_not_added_to_it()
    {
        var line = Placed.Line(Placed.Lamp, 1, 1_190, tax: 190, taxes: TaxMode.Included) with { TaxRate = new(19_000) };
        var terms = new OrderTerms(
            Placed.Id,
            Make.Customer.Id,
            [line],
            new(ShippingMethod.Standard, Make.Usd(0), TaxMode.Included, Make.Usd(0)),
            coupon: null,
            Placed.Home);

        Assert.Equal([Rated(19_000, 1_000, 190)], RatedAmount.Of(terms));
    }

    [Fact]
    public void An_order_that_costs_nothing_has_no_amounts() => Assert.Empty(RatedAmount.Of(new OrderTerms(
        Placed.Id,
        Make.Customer.Id,
        [Placed.Line(Placed.Lamp, 1, 100, discount: 100)],
        new(ShippingMethod.Standard, Make.Usd(0), TaxMode.Added, Make.Usd(0)),
        CouponCode.Read("ALL").Require(),
        Placed.Home)));

    [Fact]
    public void A_full_refund_credits_the_amounts_of_the_invoice() =>
        Assert.Equal(RatedAmount.Of(Terms), Note(Refunded(Terms.Total.MinorUnits), 0).Taxes);

    [Fact]
    public void Refunds_are_credited_in_their_order_and_add_up_to_the_invoice_at_each_rate() => Property.Holds(
        Gen.Choose(1, 3_648).Two(),
        cuts =>
        {
            var (first, second) = (Math.Min(cuts.Item1, cuts.Item2), Math.Max(cuts.Item1, cuts.Item2));
            long[] amounts = [first, second - first, 3_650 - second];
            var order = Refunded([.. amounts.Where(amount => amount > 0)]);
            var notes = order.Payment.Refunds.Select((_, i) => Note(order, i)).ToList();

            Assert.All(notes, note => Assert.Equal(
                note.Refund.Amount.MinorUnits, note.Taxes.Sum(part => part.Gross.MinorUnits)));
            Assert.All(notes.SelectMany(note => note.Taxes), part => Assert.True(part.Net.MinorUnits >= 0 && part.Tax.MinorUnits >= 0));
            Assert.All(RatedAmount.Of(Terms), whole => Assert.Equal(
                (whole.Net.MinorUnits, whole.Tax.MinorUnits),
                (notes.Sum(note => At(note, whole.Rate)?.Net.MinorUnits ?? 0),
                    notes.Sum(note => At(note, whole.Rate)?.Tax.MinorUnits ?? 0))));
        });

    [Fact]
    public void A_credit_note_without_its_refund_or_with_the_number_of_an_invoice_throws()
    {
        var order = Refunded(100);
        Assert.Throws<ArgumentException>(() => new CreditNote(
            new(InvoiceKind.CreditNote, 1), Make.Now, Of(order), order, Placed.Refund(99)));
        Assert.Throws<ArgumentException>(() => new CreditNote(
            new(InvoiceKind.Invoice, 1), Make.Now, Of(order), order, order.Payment.Refunds[0].Id));
        Assert.Throws<ArgumentException>(() => new Invoice(new(InvoiceKind.CreditNote, 1), Make.Now, Inc, Terms));
    }

    [Theory]
    [InlineData(null, "a", "b", "name")]
    [InlineData("a", "", "b", "address")]
    [InlineData("a", "b", "c\u202E", "taxId")]
    public void A_seller_needs_three_plain_lines(string? name, string? address, string? taxId, string field)
    {
        var refusal = Seller.Read(name, address, taxId).Match<Refusal?>(_ => null, refused => refused);
        Assert.Equal([field], Assert.IsType<Invalid>(refusal).Errors.Select(error => error.Field));
    }

    private static RatedAmount Rated(int thousandths, long net, long tax) => new(new(thousandths), Make.Usd(net), Make.Usd(tax));

    private static RatedAmount? At(CreditNote note, TaxRate rate) => note.Taxes.SingleOrDefault(part => part.Rate == rate);
}
