using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;

namespace Shop.Functions.Orders;

/// <summary>
/// Maps the returns of an order to an attribute of the order's item: the closed returns in their order, then the open return.
/// </summary>
internal static class ReturnsItem
{
    private const string Name = "returns";

    public static (string Name, AttributeValue? Value) Write(Returns returns) =>
        (Name, Item.List(returns.All.Select(Write)));

    public static Returns Read(Dictionary<string, AttributeValue> item)
    {
        var all = item.Maps(Name).Select(ReadOne).ToList();
        return new(all.OfType<OpenReturn>().SingleOrDefault(), all.OfType<ClosedReturn>().ToValueList());
    }

    private static Dictionary<string, AttributeValue> Write(Return one) => Item.Of(
    [
        ("returnId", Item.Text(one.Id)),
        ("status", Item.Text(one.Status.Wire())),
        ("requested", Item.List(one.Request.Lines.Select(Write))),
        ("reason", Item.Text(one.Request.Reason)),
        ("requestedAt", Item.Time(one.Request.At)),
        .. State(one),
    ]);

    private static (string Name, AttributeValue? Value)[] State(Return one) => one switch
    {
        RequestedReturn => [],
        ApprovedReturn approved => [("at", Item.Time(approved.ApprovedAt))],
        RejectedReturn rejected => [("why", Item.Text(rejected.Why)), ("at", Item.Time(rejected.RejectedAt))],
        ReceivedReturn received => [("received", Item.List(received.Lines.Select(Write))), ("receivedAt", Item.Time(received.ReceivedAt))],
        RefundedReturn refunded =>
        [
            ("received", Item.List(refunded.Lines.Select(Write))),
            ("receivedAt", Item.Time(refunded.ReceivedAt)),
            ("refundId", Item.Text(refunded.Refund)),
            ("at", Item.Time(refunded.RefundedAt)),
        ],
        _ => throw new InvalidOperationException($"Unknown return {one.GetType()}."),
    };

    private static Return ReadOne(Dictionary<string, AttributeValue> item)
    {
        var request = new ReturnRequest(
            ReturnId.Parse(item.Text("returnId")),
            item.Maps("requested").Select(ReadLine).ToValueList(),
            Remark.Read(item.Text("reason"), "reason").Require(),
            item.Time("requestedAt"));
        return ReturnStatuses.Read(item.Text("status")).Require() switch
        {
            ReturnStatus.Requested => new RequestedReturn(request),
            ReturnStatus.Approved => new ApprovedReturn(request, item.Time("at")),
            ReturnStatus.Rejected => new RejectedReturn(request, Remark.Read(item.Text("why"), "why").Require(), item.Time("at")),
            ReturnStatus.Received => new ReceivedReturn(request, Received(item), item.Time("receivedAt")),
            ReturnStatus.Refunded => new RefundedReturn(
                request,
                Received(item),
                item.Time("receivedAt"),
                item.TextOrNull("refundId") is { } refund ? RefundId.Parse(refund) : null,
                item.Time("at")),
        };
    }

    private static Dictionary<string, AttributeValue> Write(ReturnLine line) =>
        Item.Of(("productId", Item.Text(line.ProductId)), ("quantity", Item.Number(line.Quantity.Count)));

    private static ReturnLine ReadLine(Dictionary<string, AttributeValue> item) =>
        new(ProductId.Parse(item.Text("productId")), Quantity.Read(item.Number("quantity")).Require());

    private static Dictionary<string, AttributeValue> Write(ReceivedLine line) => Item.Of(
        ("productId", Item.Text(line.ProductId)),
        ("restocked", Item.Number(line.Restocked.Count)),
        ("writtenOff", Item.Number(line.WrittenOff.Count)));

    private static ValueList<ReceivedLine> Received(Dictionary<string, AttributeValue> item) => item.Maps("received")
        .Select(line => new ReceivedLine(
            ProductId.Parse(line.Text("productId")), new((int)line.Number("restocked")), new((int)line.Number("writtenOff"))))
        .ToValueList();
}
