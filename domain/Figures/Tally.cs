using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Figures;

/// <summary>
/// What one event adds to the figures of one user, vendor or day. Figures are sums of tallies, so they do not depend on the order of the events.
/// </summary>
public abstract record Tally
{
    private Tally()
    {
    }

    public sealed record OfUser(UserId User, UserTotals Added) : Tally;

    public sealed record OfVendor(UserId Vendor, VendorFigures Added) : Tally;

    public sealed record OfDay(DayFigures Added) : Tally;

    /// <summary>The tallies of an event, one for each user, vendor and day; empty when the event has no effect on figures.</summary>
    public static ValueList<Tally> Of(ShopEvent happened) => happened switch
    {
        ProductCreated or ProductRelisted => Listed(happened.Occurrence.User, 1),
        ProductDelisted => Listed(happened.Occurrence.User, -1),
        OrderConfirmed e =>
            [.. Spent(e.Occurrence.User, 1, e.Total), .. Sold(e.Lines), new OfDay(new(Day(e), 1, 0, [e.Total], []))],
        RefundGranted e =>
            [.. Spent(e.Occurrence.User, 0, -e.Amount), .. Refunded(e.Shares), new OfDay(new(Day(e), 0, 0, [], [e.Amount]))],
        UserRegistered e => [new OfDay(new(Day(e), 0, 1, [], []))],
        _ => [],
    };

    private static DateOnly Day(ShopEvent happened) => DateOnly.FromDateTime(happened.Occurrence.At.UtcDateTime);

    private static ValueList<Tally> Listed(UserId? vendor, long products) =>
        vendor is null ? [] : [new OfVendor(vendor, new(products, 0, [], []))];

    private static ValueList<Tally> Spent(UserId? customer, long orders, Money spent) =>
        customer is null ? [] : [new OfUser(customer, new(orders, [spent]))];

    private static IEnumerable<Tally> Sold(ValueList<SoldLine> lines) =>
        from line in lines
        where line.Vendor is not null
        group line by line.Vendor into vendor
        let revenue = vendor.Select(line => line.Total).Aggregate((sum, total) => sum + total)
        select new OfVendor(vendor.Key, new(0, vendor.Sum(line => (long)line.Quantity.Count), [revenue], []));

    private static IEnumerable<Tally> Refunded(ValueList<RefundShare> shares) => shares.SelectMany(share =>
        share.Vendor is null ? ValueList.Create<Tally>([]) : [new OfVendor(share.Vendor, new(0, 0, [], [share.Amount]))]);
}
