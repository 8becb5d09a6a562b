using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Users;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Events;

public sealed class RefundShareTests
{
    private const int MaxParts = 5;

    private static readonly UserId?[] Sellers = [null, Make.Vendor.Id, Make.OtherVendor.Id];

    private static readonly Gen<OrderTerms> Terms =
        from lines in Gen.Choose(1, 9).Zipped(Gen.Choose(1, 5_000)).Zipped(Gen.Elements(Sellers)).NonEmptyListOf()
        select Placed.Of([.. lines.Take(6).Select((line, i) =>
            Placed.Line(Make.ProductId((byte)i), line.First.First, line.First.Second, vendor: line.Second))]);

    [Fact]
    public void The_shares_of_each_refund_add_up_to_its_amount_and_those_of_all_refunds_to_what_was_paid() =>
        Property.Holds(Terms.Zipped(Gen.Choose(1, 100).NonEmptyListOf()), x =>
        {
            var (terms, percents) = (x.First, x.Second.Take(MaxParts).ToList());
            var events = Refund(terms, percents);
            Assert.All(events, one => Assert.Equal(one.Amount.MinorUnits, one.Shares.Sum(share => share.Amount.MinorUnits)));
            Assert.All(events.SelectMany(one => one.Shares), share => Assert.NotEqual(0, share.Amount.MinorUnits));
            Assert.All(Sellers.OfType<UserId>(), vendor => Assert.Equal(
                terms.Lines.Where(line => line.Vendor == vendor).Sum(line => line.Total.MinorUnits),
                events.SelectMany(one => one.Shares).Where(share => share.Vendor == vendor).Sum(share => share.Amount.MinorUnits)));
        });

    [Fact]
    public void A_seller_never_bears_more_than_the_lines_cost() =>
        Property.Holds(Terms.Zipped(Gen.Choose(1, 100).NonEmptyListOf()), x =>
        {
            var (terms, percents) = (x.First, x.Second.Take(MaxParts).ToList());
            var borne = Sellers.OfType<UserId>().ToDictionary(vendor => vendor, _ => 0L);
            foreach (var share in Refund(terms, percents).SelectMany(one => one.Shares).Where(share => share.Vendor is not null))
            {
                borne[share.Vendor!] += share.Amount.MinorUnits;
                Assert.InRange(borne[share.Vendor!], 0, terms.Lines.Where(line => line.Vendor == share.Vendor).Sum(line => line.Total.MinorUnits));
            }
        });

    [Fact]
    public void Two_refunds_in_one_change_are_split_as_one()
    {
        var once = Placed.Shipped.After(Grant(1, 100));
        var twice = once.After(Grant(2, 200));
        var granted = Assert.IsType<RefundGranted>(Assert.Single(OrderEvents.Between(Placed.Shipped, twice)));
        Assert.Equal((Make.Usd(300), 2), (granted.Amount, granted.Refunds.Count));
        Assert.Equal([new RefundShare(Make.Vendor.Id, Make.Usd(100)), new RefundShare(null, Make.Usd(200))], granted.Shares);
    }

    private static GrantRefund Grant(byte id, long cents) => new(Placed.Refund(id), Make.Usd(cents), RefundReason.Goodwill, Placed.At(9));

    // Refunds a share of what is left for each percentage, and everything that is left at the end.
    private static List<RefundGranted> Refund(OrderTerms terms, IReadOnlyList<int> percents)
    {
        var order = Order.Place(terms, Make.Now).After(
            new StartProcessing(Placed.Execution, Placed.At(1)), new ConfirmPayment(Placed.Payment, terms.Total, Placed.At(2)));
        var events = new List<RefundGranted>();
        foreach (var (percent, i) in percents.Append(100).Select((percent, i) => (percent, i)))
        {
            var left = ((PaidOrder)order).Payment.Left.MinorUnits;
            if (left > 0)
            {
                var after = order.After(Grant((byte)(i + 1), Math.Max(1, left * percent / 100)));
                events.AddRange(OrderEvents.Between(order, after).OfType<RefundGranted>());
                order = after;
            }
        }

        return events;
    }
}
