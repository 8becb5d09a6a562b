using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Events;

/// <summary>Writes the facts of an event as JSON, except its <see cref="Occurrence"/>.</summary>
internal static class EventData
{
    public static object Of(ShopEvent happened) => happened switch
    {
        UserRegistered e => new { UserId = $"{e.UserId}", Role = e.Role.Wire() },
        UserUpdated e => new { UserId = $"{e.UserId}" },
        UserRoleChanged e => new { UserId = $"{e.UserId}", From = e.From.Wire(), To = e.To.Wire() },
        UserDeactivated e => new { UserId = $"{e.UserId}" },
        UserReactivated e => new { UserId = $"{e.UserId}" },
        ProductCreated e => new { ProductId = $"{e.ProductId}", Price = MoneyView.Of(e.Price) },
        ProductUpdated e => new { ProductId = $"{e.ProductId}" },
        ProductPriceChanged e => new { ProductId = $"{e.ProductId}", From = MoneyView.Of(e.From), To = MoneyView.Of(e.To) },
        ProductDelisted e => new { ProductId = $"{e.ProductId}" },
        ProductRelisted e => new { ProductId = $"{e.ProductId}" },
        StockOpened e => new { ProductId = $"{e.ProductId}", Available = e.Available.Count },
        StockChanged e => new
        {
            ProductId = $"{e.ProductId}",
            Available = e.Available.Count,
            Reserved = e.Reserved.Count,
            Sold = e.Sold.Count,
            Change = new { e.Change.Available, e.Change.Reserved, e.Change.Sold },
        },
        StockRestocked e => new { ProductId = $"{e.ProductId}", Pieces = e.Pieces.Count },
        StockWrittenOff e => new { ProductId = $"{e.ProductId}", Pieces = e.Pieces.Count },
        StockLow e => new { ProductId = $"{e.ProductId}", Available = e.Available.Count, Threshold = e.Threshold.Count },
        StockReplenished e => new { ProductId = $"{e.ProductId}", Available = e.Available.Count },
        StockDiffers e => new
        {
            ProductId = $"{e.ProductId}", Fault = e.Fault.Wire(), Expected = e.Expected.Count, Found = e.Found.Count, Corrected = e.IsCorrected,
        },
        OrderCreated e => new { OrderId = $"{e.OrderId}", Total = MoneyView.Of(e.Total), Lines = Lines(e.Lines) },
        OrderProcessing e => new { OrderId = $"{e.OrderId}" },
        CheckoutRestarted e => new { OrderId = $"{e.OrderId}" },
        OrderAwaitingPayment e => new { OrderId = $"{e.OrderId}" },
        OrderCancellationRequested e => new { OrderId = $"{e.OrderId}" },
        OrderConfirmed e => new { OrderId = $"{e.OrderId}", Total = MoneyView.Of(e.Total), Lines = Lines(e.Lines) },
        OrderCancelled e => new { OrderId = $"{e.OrderId}" },
        OrderFailed e => new { OrderId = $"{e.OrderId}", Reason = e.Reason.Wire() },
        OrderShipped e => new
        {
            OrderId = $"{e.OrderId}", Carrier = e.Shipment.Carrier.Value, TrackingNumber = e.Shipment.TrackingNumber?.Value,
        },
        OrderDelivered e => new { OrderId = $"{e.OrderId}" },
        OrderRefunded e => new { OrderId = $"{e.OrderId}", Total = MoneyView.Of(e.Total) },
        RefundGranted e => new
        {
            OrderId = $"{e.OrderId}",
            Amount = MoneyView.Of(e.Amount),
            RefundIds = e.Refunds.Select(id => $"{id}").ToArray(),
            Shares = e.Shares.Select(share => new { VendorId = share.Vendor?.ToString(), Amount = MoneyView.Of(share.Amount) }).ToArray(),
        },
        ReturnMoved e => new { OrderId = $"{e.OrderId}", ReturnId = $"{e.ReturnId}" },
        PaymentActionRequired e => new { OrderId = $"{e.OrderId}" },
        PaymentSucceeded e => new { OrderId = $"{e.OrderId}", Amount = MoneyView.Of(e.Amount) },
        PaymentFailed e => new { OrderId = $"{e.OrderId}" },
        PaymentAwaited e => new { OrderId = $"{e.OrderId}" },
        RefundPending e => new { OrderId = $"{e.OrderId}", RefundId = $"{e.RefundId}" },
        PaymentRefunded e => new { OrderId = $"{e.OrderId}", RefundId = $"{e.RefundId}", Amount = MoneyView.Of(e.Amount) },
        PaymentDiffers e => new
        {
            OrderId = $"{e.OrderId}",
            PaymentId = $"{e.PaymentId}",
            Fault = e.Fault.Wire(),
            Expected = MoneyView.Of(e.Expected),
            Found = MoneyView.Of(e.Found),
        },
        RefundFailed e => new { OrderId = $"{e.OrderId}", RefundId = $"{e.RefundId}", Amount = MoneyView.Of(e.Amount) },
        DisputeMoved e => new { OrderId = $"{e.OrderId}", DisputeId = $"{e.DisputeId}", Amount = MoneyView.Of(e.Amount) },
        Removed => new { },
        _ => throw new InvalidOperationException($"Nothing is known of {happened.GetType().Name}."),
    };

    private static object[] Lines(ValueList<SoldLine> lines) =>
    [
        .. lines.Select(line => new
        {
            ProductId = $"{line.ProductId}",
            Name = line.ProductName.Value,
            VendorId = line.Vendor?.ToString(),
            Quantity = line.Quantity.Count,
            Total = MoneyView.Of(line.Total),
        }),
    ];
}
