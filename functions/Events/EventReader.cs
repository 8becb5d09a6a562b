using System.Text.Json;
using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;

namespace Shop.Functions.Events;

/// <summary>Reads the JSON that <see cref="EventData"/> writes. A missing or mistyped member throws.</summary>
internal static class EventReader
{
    public static ShopEvent Read(EventKind kind, Occurrence now, JsonElement data) => kind switch
    {
        EventKind.UserRegistered => new UserRegistered(now, data.User(), data.Role("role")),
        EventKind.UserUpdated => new UserUpdated(now, data.User()),
        EventKind.UserRoleChanged => new UserRoleChanged(now, data.User(), data.Role("from"), data.Role("to")),
        EventKind.UserDeactivated => new UserDeactivated(now, data.User()),
        EventKind.UserReactivated => new UserReactivated(now, data.User()),
        EventKind.ProductCreated => new ProductCreated(now, data.Product(), data.Money("price")),
        EventKind.ProductUpdated => new ProductUpdated(now, data.Product()),
        EventKind.ProductPriceChanged => new ProductPriceChanged(now, data.Product(), data.Money("from"), data.Money("to")),
        EventKind.ProductRetired => new ProductDelisted(now, data.Product()),
        EventKind.ProductRelisted => new ProductRelisted(now, data.Product()),
        EventKind.StockOpened => new StockOpened(now, data.Product(), data.Units("available")),
        EventKind.StockChanged => new StockChanged(
            now, data.Product(), data.Units("available"), data.Units("reserved"), data.Units("sold"), data.Change()),
        EventKind.StockRestocked => new StockRestocked(now, data.Product(), data.Units("pieces")),
        EventKind.StockWrittenOff => new StockWrittenOff(now, data.Product(), data.Units("pieces")),
        EventKind.StockLow => new StockLow(now, data.Product(), data.Units("available"), data.Units("threshold")),
        EventKind.StockReplenished => new StockReplenished(now, data.Product(), data.Units("available")),
        EventKind.StockDiffers => new StockDiffers(
            now,
            data.Product(),
            StockFaults.Read(data.Text("fault")).Require(),
            data.Units("expected"),
            data.Units("found"),
            data.GetProperty("corrected").GetBoolean()),
        EventKind.OrderCreated => new OrderCreated(now, data.Order(), data.Money("total"), data.Lines()),
        EventKind.OrderProcessing => new OrderProcessing(now, data.Order()),
        EventKind.CheckoutRestarted => new CheckoutRestarted(now, data.Order()),
        EventKind.OrderAwaitingPayment => new OrderAwaitingPayment(now, data.Order()),
        EventKind.OrderCancellationRequested => new OrderCancellationRequested(now, data.Order()),
        EventKind.OrderConfirmed => new OrderConfirmed(now, data.Order(), data.Money("total"), data.Lines()),
        EventKind.OrderCancelled => new OrderCancelled(now, data.Order()),
        EventKind.OrderFailed => new OrderFailed(now, data.Order(), FailureReasons.Read(data.Text("reason")).Require()),
        EventKind.OrderShipped => new OrderShipped(now, data.Order(), data.Shipment()),
        EventKind.OrderDelivered => new OrderDelivered(now, data.Order()),
        EventKind.OrderRefunded => new OrderRefunded(now, data.Order(), data.Money("total")),
        EventKind.RefundGranted => new RefundGranted(now, data.Order(), data.Money("amount"), data.Refunds(), data.Shares()),
        EventKind.ReturnRequested => data.Return(now, ReturnStatus.Requested),
        EventKind.ReturnApproved => data.Return(now, ReturnStatus.Approved),
        EventKind.ReturnRejected => data.Return(now, ReturnStatus.Rejected),
        EventKind.ReturnReceived => data.Return(now, ReturnStatus.Received),
        EventKind.ReturnRefunded => data.Return(now, ReturnStatus.Refunded),
        EventKind.PaymentActionRequired => new PaymentActionRequired(now, data.Order()),
        EventKind.PaymentSucceeded => new PaymentSucceeded(now, data.Order(), data.Money("amount")),
        EventKind.PaymentFailed => new PaymentFailed(now, data.Order()),
        EventKind.PaymentAwaited => new PaymentAwaited(now, data.Order()),
        EventKind.RefundPending => new RefundPending(now, data.Order(), data.Refund()),
        EventKind.PaymentRefunded => new PaymentRefunded(now, data.Order(), data.Refund(), data.Money("amount")),
        EventKind.PaymentDiffers => new PaymentDiffers(
            now,
            data.Order(),
            PaymentId.Parse(data.Text("paymentId")),
            PaymentFaults.Read(data.Text("fault")).Require(),
            data.Money("expected"),
            data.Money("found")),
        EventKind.RefundFailed => new RefundFailed(now, data.Order(), data.Refund(), data.Money("amount")),
        EventKind.DisputeOpened => data.Dispute(now, DisputeStatus.Open),
        EventKind.DisputeWon => data.Dispute(now, DisputeStatus.Won),
        EventKind.DisputeLost => data.Dispute(now, DisputeStatus.Lost),
        EventKind.Removed => new Removed(now),
        _ => throw new InvalidOperationException($"Nothing is known of {kind}."),
    };

    private static DisputeMoved Dispute(this JsonElement data, Occurrence now, DisputeStatus status) =>
        new(now, data.Order(), DisputeId.Parse(data.Text("disputeId")), data.Money("amount"), status);

    private static string Text(this JsonElement data, string name) => data.TextOrNull(name) ?? throw new KeyNotFoundException(name);

    private static string? TextOrNull(this JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static UserId User(this JsonElement data) => UserId.Parse(data.Text("userId"));

    private static Role Role(this JsonElement data, string name) => Roles.Read(data.Text(name)).Require();

    private static ProductId Product(this JsonElement data) => ProductId.Parse(data.Text("productId"));

    private static OrderId Order(this JsonElement data) => OrderId.Parse(data.Text("orderId"));

    private static RefundId Refund(this JsonElement data) => RefundId.Parse(data.Text("refundId"));

    private static Units Units(this JsonElement data, string name) => new(data.GetProperty(name).GetInt32());

    private static PieceCounts Change(this JsonElement data)
    {
        var change = data.GetProperty("change");
        return new(
            change.GetProperty("available").GetInt64(), change.GetProperty("reserved").GetInt64(), change.GetProperty("sold").GetInt64());
    }

    private static Money Money(this JsonElement data, string name)
    {
        var money = data.GetProperty(name);
        return new(money.GetProperty("amount").GetInt64(), Currency.Parse(money.Text("currency")));
    }

    private static ValueList<SoldLine> Lines(this JsonElement data) => data.GetProperty("lines").EnumerateArray()
        .Select(line => new SoldLine(
            line.Product(),
            ProductName.Read(line.Text("name")).Require(),
            line.Vendor(),
            new Quantity(line.GetProperty("quantity").GetInt32()),
            line.Money("total")))
        .ToValueList();

    private static Shipment Shipment(this JsonElement data) => new(
        Carrier.Read(data.Text("carrier")).Require(),
        Outcome.Optional(data.TextOrNull("trackingNumber"), "trackingNumber", TrackingNumber.Read).Require());

    private static ValueList<RefundId> Refunds(this JsonElement data) =>
        data.GetProperty("refundIds").EnumerateArray().Select(id => RefundId.Parse(id.GetString()!)).ToValueList();

    private static ValueList<RefundShare> Shares(this JsonElement data) => data.GetProperty("shares").EnumerateArray()
        .Select(share => new RefundShare(share.Vendor(), share.Money("amount")))
        .ToValueList();

    private static UserId? Vendor(this JsonElement data) => data.TextOrNull("vendorId") is { } vendor ? UserId.Parse(vendor) : null;

    private static ReturnMoved Return(this JsonElement data, Occurrence now, ReturnStatus status) =>
        new(now, data.Order(), ReturnId.Parse(data.Text("returnId")), status);
}
