using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Functions.Carts;
using Shop.Functions.Coupons;
using Shop.Functions.Inventory;

namespace Shop.Functions.Orders;

/// <summary>
/// Places orders. One transaction writes the order, reserves the stock of each line, redeems the coupon, records the order in the cart and
/// stores the answer.
/// </summary>
internal sealed class OrderPlacements(
    PlacementStore placements, OrderStore orders, CartStore carts, RedemptionStore redemptions, StockMovementStore stock, ChangePipeline pipeline, Randomness randomness)
{
    public Task<Reply> RunAsync(Call call, PlaceOrderRequest asked) => pipeline.RunAsync<PlacementData, CreatedOrder>(call, new()
    {
        Load = async (now, cancellationToken) => await placements.FindAsync(call.Caller.Id, asked.Quote, now, cancellationToken),
        Version = read => read.Contents.Cart.Version,
        Decide = (read, now) => Decide(read, asked, call.Caller.Id, now),
        Write = Write,
        Answer = (_, order) => Reply.Created($"{call.Path}/{order.Id}", OrderView.Of(order)),
        Conflicts = WhenOvertaken.DecideAgain,
    });

    private Outcome<CreatedOrder> Decide(PlacementData read, PlaceOrderRequest asked, UserId customer, DateTimeOffset now) =>
        asked.Quote.Delivery.From(read.Quote.Book).Bind(shipTo => asked.Quote.Price(read.Contents, read.Quote, now).Bind(quote =>
            asked.For(randomness.NewId<OrderId>(now), customer, shipTo)
                .Place(read.Contents, quote, read.Placed, now)));

    private List<TransactWriteItem> Write(PlacementData read, CreatedOrder order) =>
    [
        orders.Create(order),
        .. read.Contents.Entries.Select(entry => stock.Write(
            entry.Stock!, Reservation.Hold(order.Id, entry.Line.ProductId, entry.Line.Quantity, order.History.UpdatedAt).Movement)),
        .. order.Terms.Coupon is null ? [] : redemptions.Redeem(read.Quote.Coupon!.Coupon, order.Terms.Customer),
        carts.Order(
            read.Contents.Cart, read.Contents.Cart.Ordered(order.Id, OrderLimits.Counting(read.Placed, order.History.UpdatedAt))),
    ];
}
