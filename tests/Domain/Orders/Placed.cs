using Shop.Domain;
using Shop.Domain.Addresses;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Orders;

/// <summary>Orders in every state: two lamps of a vendor and three books of the shop, 60.00 USD in total.</summary>
internal static class Placed
{
    public static readonly ProductId Lamp = Make.ProductId(1);

    public static readonly ProductId Book = Make.ProductId(2);

    public static readonly OrderId Id = OrderId.From(Make.Now, Make.Random(1));

    public static readonly ExecutionId Execution = ExecutionId.Parse("run-1");

    public static readonly PaymentId Payment = PaymentId.Parse("pi_1");

    public static readonly Shipment Shipment = new(Carrier.Read("DHL").Require(), TrackingNumber.Read("JD01").Require());

    public static readonly Address Home =
        Address.Read(new AddressForm("Ada Lovelace", "1 Main Street", null, "Oakland", "CA", "94601", "US")).Require();

    public static readonly OrderTerms Terms = Of(Line(Lamp, 2, 1_000, vendor: Make.Vendor.Id), Line(Book, 3, 1_200));

    public static readonly Money Total = Make.Usd(6_000);

    public static readonly CreatedOrder Created = Order.Place(Terms, Make.Now);

    public static readonly Order Processing = Created.After(new StartProcessing(Execution, At(1)));

    public static readonly Order Awaiting = Processing.After(new AwaitPayment(At(2)));

    public static readonly Order Confirmed = Processing.After(new ConfirmPayment(Payment, Total, At(3)));

    public static readonly Order Shipped = Confirmed.After(new Ship(Shipment, At(4)));

    public static readonly Order Delivered = Shipped.After(new Deliver(At(5)));

    public static DateTimeOffset At(int hours) => Make.Now.AddHours(hours);

    /// <summary>The order after all the commands.</summary>
    public static Order After(this Order order, params OrderCommand[] commands) =>
        commands.Aggregate(order, (state, command) => OrderDecisions.Decide(state, command).Require());

    public static RefundId Refund(byte seed) => RefundId.From(Make.Now, Make.Random(seed));

    public static Dispute Dispute(DisputeStatus status, string id = "du_1") => new(DisputeId.Parse(id), Total, status, At(20));

    public static ReturnId Return(byte seed = 1) => ReturnId.From(Make.Now, Make.Random(seed));

    public static Remark Remark(string text = "It does not fit.") => Shop.Domain.Orders.Remark.Read(text, "reason").Require();

    public static RequestReturn Ask(ProductId product, int pieces, byte seed = 1, int hours = 6) =>
        new(Return(seed), [new ReturnLine(product, new Quantity(pieces))], Remark(), At(hours));

    public static ReceiveReturn Came(ProductId product, int restocked, int writtenOff = 0, byte seed = 1) =>
        new(Return(seed), [new ReceivedLine(product, new Units(restocked), new Units(writtenOff))], At(8));

    public static OrderLine Line(
        ProductId product, int pieces, long cents, long discount = 0, long tax = 0, TaxMode taxes = TaxMode.Added, UserId? vendor = null) => new(
            product, ProductName.Read($"Product {product}").Require(), vendor, new Price(Make.Usd(cents)), new Quantity(pieces),
            Make.Usd(discount), taxes, Make.Usd(tax));

    /// <summary>Shipping costs 4.00 USD without tax.</summary>
    public static OrderTerms Of(params OrderLine[] lines) => new(
        Id,
        Make.Customer.Id,
        lines.ToValueList(),
        new OrderShipping(ShippingMethod.Standard, Make.Usd(400), lines[0].Taxes, Make.Usd(0)),
        lines.Any(line => line.Discount.IsPositive) ? CouponCode.Read("SAVE10").Require() : null,
        Home);
}
