using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

/// <summary>Applies commands to the returns of a delivered order.</summary>
internal static class ReturnDecisions
{
    internal static Outcome<Order> Decide(DeliveredOrder order, ReturnCommand command) => (order.Returns.Find(command.Id), command) switch
    {
        (null, RequestReturn c) => Request(order, c),
        (not null, RequestReturn) => order,
        (null, _) => new ReturnUnknown(command.Id),
        (RequestedReturn r, ApproveReturn c) => Next(order, new ApprovedReturn(r.Request, c.Now), c),
        (RequestedReturn or ApprovedReturn, RejectReturn c) =>
            Next(order, new RejectedReturn(order.Returns.Open!.Request, c.Why, c.Now), c),
        (ApprovedReturn r, ReceiveReturn c) => Receive(order, r, c),
        (ReceivedReturn r, RefundReturn c) => Refund(order, r, c),
        (ApprovedReturn, ApproveReturn) or (RejectedReturn, RejectReturn) or (RefundedReturn, RefundReturn) => order,
        (ReceivedReturn r, ReceiveReturn c) when r.Lines.Equals(c.Lines) => order,
        ({ } other, _) => new ReturnNotReady(other.Status, command.Participle),
    };

    private static Outcome<Order> Request(DeliveredOrder order, RequestReturn command)
    {
        var until = order.History.When(OrderStatus.Delivered)!.Value.AddDays(Returns.WindowDays);
        return order.Returns.Open is { } open ? new ReturnOpen(open.Id)
            : order.Returns.Closed.Count == Returns.Max ? new TooManyReturns(Returns.Max)
            : command.Now > until ? new ReturnTooLate(until)
            : Unfit(order, command.Lines) is { } refusal ? refusal
            : Next(order, new RequestedReturn(new(command.Id, command.Lines, command.Reason, command.Now)), command);
    }

    private static Refusal? Unfit(DeliveredOrder order, ValueList<ReturnLine> lines) =>
        lines.Count == 0 || !lines.AreDistinctBy(line => line.ProductId)
            ? Invalid.Field("lines", "must have at least one line, and one line per product")
            : lines.Select(line => Unfit(order, line)).FirstOrDefault(refusal => refusal is not null);

    private static ReturnTooMany? Unfit(DeliveredOrder order, ReturnLine line)
    {
        var left = (order.Terms.LineOf(line.ProductId)?.Quantity.Count ?? 0) - order.Returns.Received(line.ProductId).Count;
        return line.Quantity.Count > left ? new ReturnTooMany(line.ProductId, new Units(left)) : null;
    }

    private static Outcome<Order> Receive(DeliveredOrder order, ApprovedReturn approved, ReceiveReturn command)
    {
        var lines = command.Lines;
        return !lines.AreDistinctBy(line => line.ProductId) || lines.All(line => line.Pieces == 0)
            ? Invalid.Field("lines", "must have at least one piece, and one line per product")
            : lines.FirstOrDefault(line => line.Pieces > approved.Request.PiecesOf(line.ProductId)) is { } beyond
                ? new ReturnTooMany(beyond.ProductId, new Units(approved.Request.PiecesOf(beyond.ProductId)))
                : Next(order, new ReceivedReturn(approved.Request, lines, command.Now), command);
    }

    private static Outcome<Order> Refund(DeliveredOrder order, ReceivedReturn received, RefundReturn command)
    {
        var worth = ReturnWorth.Of(order.Terms, order.Payment, order.Returns, received.PiecesOf);
        var refund = worth.IsPositive ? new Refund(command.Refund, worth, RefundReason.Returned, command.Now) : null;
        var closed = order.Returns.With(
            new RefundedReturn(received.Request, received.Lines, received.ReceivedAt, refund?.Id, command.Now));
        var settled = new DeliveredOrder(order.Terms, order.History, order.Payment, order.Shipment, closed);
        return (refund is null ? order.Payment : order.Payment.With(refund))
            .Map(payment => OrderRefunds.After(settled, payment, command.Now));
    }

    private static DeliveredOrder Next(DeliveredOrder order, OpenReturn open, OrderCommand command) =>
        Next(order, order.Returns.With(open), command);

    private static DeliveredOrder Next(DeliveredOrder order, ClosedReturn closed, OrderCommand command) =>
        Next(order, order.Returns.With(closed), command);

    private static DeliveredOrder Next(DeliveredOrder order, Returns returns, OrderCommand command) =>
        new(order.Terms, order.History.Stay(command.Now), order.Payment, order.Shipment, returns);
}
