using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Figures;

/// <summary>Events of orders that Ada places with two vendors.</summary>
internal static class Sales
{
    public static readonly UserId Ada = UserId.Parse("ada");

    public static readonly UserId Vendor = UserId.Parse("vendor-1");

    public static readonly UserId Other = UserId.Parse("vendor-2");

    public static Money Usd(long cents) => new(cents, Currency.Usd);

    public static OrderConfirmed Confirmed(int order, long total, params (UserId Vendor, int Pieces, long Cents)[] lines) =>
        Confirmed(order, total, Currency.Usd, lines);

    public static OrderConfirmed Confirmed(
        int order, long total, Currency currency, params (UserId Vendor, int Pieces, long Cents)[] lines) => new(
            At(order),
            Order(order),
            new(total, currency),
            lines.Select((line, i) => Line(i, line.Vendor, line.Pieces, new(line.Cents, currency))).ToValueList());

    public static OrderConfirmed Confirmed(int order, params Money[] lines) =>
        new(At(order), Order(order), lines[0], lines.Select((total, i) => Line(i, Vendor, 1, total)).ToValueList());

    public static RefundGranted Refunded(int order, long cents, params (UserId Vendor, long Cents)[] shares) => new(
        At(order) with { Version = 4 },
        Order(order),
        Usd(cents),
        [RefundId.From(FixedTime.Noon, new byte[RefundId.RandomBytes])],
        shares.Select(share => new RefundShare(share.Vendor, Usd(share.Cents))).ToValueList());

    private static Occurrence At(int order) => new(Subject.Of(Order(order)), 3, FixedTime.Noon, Ada);

    private static OrderId Order(int number) => OrderId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)number, OrderId.RandomBytes)]);

    private static SoldLine Line(int number, UserId vendor, int pieces, Money total)
    {
        var product = Make.Product(number + 1).Product;
        return new(product.Id, product.Details.Name, vendor, new Quantity(pieces), total);
    }
}
