using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>
/// Maps an order to one item of the orders table: its terms (<see cref="OrderTermsItem"/>), its history, and the data of its status. The
/// indexes contain the attributes that lists of orders show.
/// </summary>
internal static class OrderItem
{
    private const string RestartsName = "restarts";

    public static Dictionary<string, AttributeValue> Key(OrderId id) => Item.Of(("orderId", Item.Text(id)));

    public static Dictionary<string, AttributeValue> Write(Order order) => Item.Of(
    [
        ("orderId", Item.Text(order.Id)),
        ("status", Item.Text(order.Status.Wire())),
        ("placedAt", Item.Time(order.History.Steps[0].At)),
        .. OrderTermsItem.Write(order.Terms),
        ("steps", Item.List(order.History.Steps.Select(Write))),
        ("updatedAt", Item.Time(order.History.UpdatedAt)),
        ("version", Item.Number(order.History.Version)),
        .. State(order),
    ]);

    public static Order Read(Dictionary<string, AttributeValue> item)
    {
        var terms = OrderTermsItem.Read(item);
        var history = new OrderHistory(
            item.Maps("steps").Select(ReadStep).ToValueList(), item.Time("updatedAt"), item.Number("version"));
        return history.Status switch
        {
            OrderStatus.Created => new CreatedOrder(terms, history, Restarts(item)),
            OrderStatus.Processing =>
                new ProcessingOrder(terms, history, Execution(item), item.Flag("cancellationRequested"), Restarts(item)),
            OrderStatus.AwaitingPayment =>
                new AwaitingPaymentOrder(terms, history, Execution(item), item.Flag("cancellationRequested"), Restarts(item)),
            OrderStatus.Cancelled => new CancelledOrder(terms, history),
            OrderStatus.Failed => new FailedOrder(terms, history, FailureReasons.Read(item.Text("failure")).Require()),
            OrderStatus.Confirmed => new ConfirmedOrder(terms, history, PaymentItem.Read(item, terms)),
            OrderStatus.Shipped => new ShippedOrder(terms, history, PaymentItem.Read(item, terms), Shipment(item)!),
            OrderStatus.Delivered =>
                new DeliveredOrder(terms, history, PaymentItem.Read(item, terms), Shipment(item)!, ReturnsItem.Read(item)),
            OrderStatus.Refunded =>
                new RefundedOrder(terms, history, PaymentItem.Read(item, terms), Shipment(item), ReturnsItem.Read(item)),
        };
    }

    private static (string Name, AttributeValue? Value)[] State(Order order) => order switch
    {
        CreatedOrder o => [Restarts(o)],
        OrderInCheckout o =>
            [("execution", Item.Text(o.Execution)), ("cancellationRequested", Item.Flag(o.CancellationRequested)), Restarts(o)],
        FailedOrder o => [("failure", Item.Text(o.Reason.Wire()))],
        ConfirmedOrder o => [PaymentItem.Write(o.Payment)],
        ShippedOrder o => [PaymentItem.Write(o.Payment), Write(o.Shipment)],
        DeliveredOrder o => [PaymentItem.Write(o.Payment), Write(o.Shipment), ReturnsItem.Write(o.Returns)],
        RefundedOrder o => [PaymentItem.Write(o.Payment), Write(o.Shipment), ReturnsItem.Write(o.Returns)],
        _ => [],
    };

    // A new order has no restarts, so its item has no attribute for them.
    private static (string Name, AttributeValue? Value) Restarts(UnsettledOrder order) =>
        (RestartsName, order.Restarts == 0 ? null : Item.Number(order.Restarts));

    private static int Restarts(Dictionary<string, AttributeValue> item) =>
        item.ContainsKey(RestartsName) ? checked((int)item.Number(RestartsName)) : 0;

    private static ExecutionId? Execution(Dictionary<string, AttributeValue> item) =>
        item.TextOrNull("execution") is { } execution ? ExecutionId.Parse(execution) : null;

    private static Dictionary<string, AttributeValue> Write(OrderStep step) =>
        Item.Of(("status", Item.Text(step.Status.Wire())), ("at", Item.Time(step.At)));

    private static OrderStep ReadStep(Dictionary<string, AttributeValue> item) =>
        new(OrderStatuses.Read(item.Text("status")).Require(), item.Time("at"));

    private static (string Name, AttributeValue? Value) Write(Shipment? shipment) => ("shipment", Item.Map(shipment is null
        ? null
        : Item.Of(("carrier", Item.Text(shipment.Carrier)), ("trackingNumber", Item.Text(shipment.TrackingNumber)))));

    private static Shipment? Shipment(Dictionary<string, AttributeValue> item) => item.MapOrNull("shipment") is { } shipment
        ? new(
            Carrier.Read(shipment.Text("carrier")).Require(),
            shipment.TextOrNull("trackingNumber") is { } number ? TrackingNumber.Read(number).Require() : null)
        : null;
}
