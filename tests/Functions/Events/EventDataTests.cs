using System.Runtime.CompilerServices;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Events;
using Shop.Functions.Hosting;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Events;

public sealed class EventDataTests
{
    private static readonly Product Product = Make.Product(1).Product;

    private static readonly Occurrence Now = new(Subject.Of(Product.Id), 1, FixedTime.Noon, null);

    private static readonly OrderId Order = OrderId.From(FixedTime.Noon, new byte[OrderId.RandomBytes]);

    private static readonly Money Price = new(1299, Currency.Usd);

    public static TheoryData<Type> Events =>
        [.. typeof(ShopEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ShopEvent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_of_the_domain_can_be_written_as_data(Type type)
    {
        var unknown = Record.Exception(() => EventData.Of((ShopEvent)RuntimeHelpers.GetUninitializedObject(type)));
        Assert.False(unknown is InvalidOperationException, type.Name);
    }

    [Fact]
    public void Money_in_event_data_is_in_minor_units_and_ids_are_strings() => Assert.Equal(
        $$$"""{"productId":"{{{Product.Id}}}","from":{"amount":1299,"currency":"USD"},"to":{"amount":999,"currency":"USD"}}""",
        Json.Write(EventData.Of(new ProductPriceChanged(Now, Product.Id, Price, new Money(999, Currency.Usd)))));

    [Fact]
    public void The_data_of_a_confirmed_order_has_the_sold_products_and_their_vendors() => Assert.Equal(
        $$$"""{"orderId":"{{{Order}}}","total":{"amount":1299,"currency":"USD"},"lines":["""
            + $$$"""{"productId":"{{{Product.Id}}}","name":"Product 1","vendorId":"vendor-1","quantity":2,"total":{"amount":1299,"currency":"USD"}},"""
            + $$$"""
            {"productId":"{{{Product.Id}}}","name":"Product 1","quantity":1,"total":{"amount":1299,"currency":"USD"}}]}
            """,
        Json.Write(EventData.Of(new OrderConfirmed(
            Now,
            Order,
            Price,
            [
                new SoldLine(Product.Id, Product.Details.Name, UserId.Parse("vendor-1"), new Quantity(2), Price),
                new SoldLine(Product.Id, Product.Details.Name, null, new Quantity(1), Price),
            ]))));

    [Fact]
    public void The_data_of_a_granted_refund_has_order_amount_refund_ids_and_shares()
    {
        var id = RefundId.From(FixedTime.Noon, new byte[RefundId.RandomBytes]);
        Assert.Equal(
            $$$"""{"orderId":"{{{Order}}}","amount":{"amount":1299,"currency":"USD"},"refundIds":["{{{id}}}"],"""
                + """
                "shares":[{"vendorId":"vendor-1","amount":{"amount":1299,"currency":"USD"}},{"amount":{"amount":1299,"currency":"USD"}}]}
                """,
            Json.Write(EventData.Of(new RefundGranted(Now, Order, Price, [id], [new(UserId.Parse("vendor-1"), Price), new(null, Price)]))));
    }

    [Fact]
    public void The_data_of_a_failed_order_has_the_reason() => Assert.Equal(
        $$$"""{"orderId":"{{{Order}}}","reason":"payment-declined"}""",
        Json.Write(EventData.Of(new OrderFailed(Now, Order, FailureReason.PaymentDeclined))));

    [Fact]
    public void The_data_of_a_removed_resource_is_empty() => Assert.Equal("{}", Json.Write(EventData.Of(new Removed(Now))));
}
