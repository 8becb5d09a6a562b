using System.Text.Json;
using Amazon.Lambda.SQSEvents;
using Amazon.Lambda.Serialization.SystemTextJson;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Users;
using Shop.Functions.Events;

namespace Shop.Tests.Functions.Support;

/// <summary>Events, and the batches in which a queue delivers them.</summary>
internal static class Events
{
    private static readonly Occurrence Now =
        new(Subject.Of(Make.Product(1).Product.Id), 7, FixedTime.Noon.AddTicks(5), UserId.Parse("ada"));

    private static readonly OrderId Order = OrderId.From(FixedTime.Noon, new byte[OrderId.RandomBytes]);

    private static readonly RefundId Refund = RefundId.From(FixedTime.Noon, new byte[RefundId.RandomBytes]);

    /// <summary>One event of each kind.</summary>
    public static IReadOnlyList<ShopEvent> OfEachKind { get; } = [.. Enum.GetValues<EventKind>().Select(Of)];

    public static ShopEvent Registered(string id) => Assert.Single(UserEvents.Between(null, Make.Account(id).User));

    public static SQSEvent Batch(params IEnumerable<ShopEvent> events) => new() { Records = [.. events.Select(Message)] };

    /// <summary>The id of the message is that of the event.</summary>
    public static SQSEvent.SQSMessage Message(ShopEvent happened) => new() { MessageId = $"{happened.Id}", Body = Delivered(happened) };

    /// <summary>The text that the rule of the bus sends to a queue.</summary>
    private static string Delivered(ShopEvent happened)
    {
        using var detail = new MemoryStream();
        new DefaultLambdaJsonSerializer().Serialize(EventDocument.Of(happened), detail);
        return $$"""
            {
              "version": "0", "id": "9a1c", "detail-type": "{{happened.Kind.Wire()}}", "source": "shop", "account": "000000000000",
              "time": "2025-11-21T12:00:01Z", "region": "eu-west-1", "resources": [],
              "detail": {{JsonElement.Parse(detail.ToArray())}}
            }
            """;
    }

    private static ShopEvent Of(EventKind kind)
    {
        var (user, product, money) = (UserId.Parse("ada"), Make.Product(1).Product, new Money(1299, Currency.Usd));
        return kind switch
        {
            EventKind.UserRegistered => new UserRegistered(Now, user, Role.Vendor),
            EventKind.UserUpdated => new UserUpdated(Now, user),
            EventKind.UserRoleChanged => new UserRoleChanged(Now, user, Role.Customer, Role.Admin),
            EventKind.UserDeactivated => new UserDeactivated(Now, user),
            EventKind.UserReactivated => new UserReactivated(Now, user),
            EventKind.ProductCreated => new ProductCreated(Now, product.Id, money),
            EventKind.ProductUpdated => new ProductUpdated(Now, product.Id),
            EventKind.ProductPriceChanged => new ProductPriceChanged(Now, product.Id, money, new Money(5, Currency.Eur)),
            EventKind.ProductRetired => new ProductDelisted(Now, product.Id),
            EventKind.ProductRelisted => new ProductRelisted(Now, product.Id),
            EventKind.StockOpened => new StockOpened(Now with { User = null }, product.Id, new Units(3)),
            EventKind.StockChanged => new StockChanged(Now, product.Id, new Units(1), new Units(2), new Units(3), new(-2, 2, 0)),
            EventKind.StockRestocked => new StockRestocked(Now, product.Id, new Units(4)),
            EventKind.StockWrittenOff => new StockWrittenOff(Now, product.Id, new Units(5)),
            EventKind.StockLow => new StockLow(Now, product.Id, new Units(1), new Units(2)),
            EventKind.StockReplenished => new StockReplenished(Now, product.Id, new Units(9)),
            EventKind.StockDiffers => new StockDiffers(
                Now, product.Id, StockFault.ReservedForNobody, new Units(1), new Units(4), IsCorrected: true),
            EventKind.OrderCreated => new OrderCreated(Now, Order, money, Lines),
            EventKind.OrderProcessing => new OrderProcessing(Now, Order),
            EventKind.CheckoutRestarted => new CheckoutRestarted(Now, Order),
            EventKind.OrderAwaitingPayment => new OrderAwaitingPayment(Now, Order),
            EventKind.OrderCancellationRequested => new OrderCancellationRequested(Now, Order),
            EventKind.OrderConfirmed => new OrderConfirmed(Now, Order, money, Lines),
            EventKind.OrderCancelled => new OrderCancelled(Now, Order),
            EventKind.OrderFailed => new OrderFailed(Now, Order, FailureReason.PaymentDeclined),
            EventKind.OrderShipped => new OrderShipped(Now, Order, new(Carrier.Read("DHL").Require(), TrackingNumber.Read("1Z").Require())),
            EventKind.OrderDelivered => new OrderDelivered(Now, Order),
            EventKind.OrderRefunded => new OrderRefunded(Now, Order, money),
            EventKind.RefundGranted => new RefundGranted(Now, Order, money, [Refund], Shares),
            EventKind.PaymentActionRequired => new PaymentActionRequired(Now, Order),
            EventKind.PaymentSucceeded => new PaymentSucceeded(Now, Order, money),
            EventKind.PaymentFailed => new PaymentFailed(Now, Order),
            EventKind.PaymentAwaited => new PaymentAwaited(Now, Order),
            EventKind.PaymentRefunded => new PaymentRefunded(Now, Order, Refund, money),
            EventKind.RefundPending => new RefundPending(Now, Order, Refund),
            EventKind.PaymentDiffers => new PaymentDiffers(
                Now, Order, PaymentId.Parse("pi_1"), PaymentFault.OtherAmount, money, Money.Zero(Currency.Usd)),
            EventKind.RefundFailed => new RefundFailed(Now, Order, Refund, money),
            EventKind.ReturnRequested => Moved(ReturnStatus.Requested),
            EventKind.ReturnApproved => Moved(ReturnStatus.Approved),
            EventKind.ReturnRejected => Moved(ReturnStatus.Rejected),
            EventKind.ReturnReceived => Moved(ReturnStatus.Received),
            EventKind.ReturnRefunded => Moved(ReturnStatus.Refunded),
            EventKind.DisputeOpened => Disputed(DisputeStatus.Open),
            EventKind.DisputeWon => Disputed(DisputeStatus.Won),
            EventKind.DisputeLost => Disputed(DisputeStatus.Lost),
            EventKind.Removed => new Removed(Now),
            _ => throw new InvalidOperationException($"Add an event of the kind {kind}."),
        };
    }

    private static DisputeMoved Disputed(DisputeStatus status) => new(Now, Order, DisputeId.Parse("du_1"), new Money(1299, Currency.Usd), status);

    private static ReturnMoved Moved(ReturnStatus status) =>
        new(Now, Order, ReturnId.From(FixedTime.Noon, new byte[ReturnId.RandomBytes]), status);

    private static ValueList<SoldLine> Lines =>
    [
        new SoldLine(Make.Product(1).Product.Id, Make.Product(1).Product.Details.Name, UserId.Parse("vendor-1"), new Quantity(2), Usd(900)),
        new SoldLine(Make.Product(2).Product.Id, Make.Product(2).Product.Details.Name, Vendor: null, new Quantity(1), Usd(399)),
    ];

    private static ValueList<RefundShare> Shares => [new(UserId.Parse("vendor-1"), Usd(1000)), new(Vendor: null, Usd(299))];

    private static Money Usd(long cents) => new(cents, Currency.Usd);
}
