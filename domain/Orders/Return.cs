using Shop.Domain.Payments;
using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>A return of goods. Each status is a separate type with the data of that status.</summary>
public abstract record Return
{
    private protected Return(ReturnStatus status, ReturnRequest request) => (Status, Request) = (status, request);

    public ReturnStatus Status { get; }

    public ReturnRequest Request { get; }

    public ReturnId Id => Request.Id;
}

/// <summary>A return that is not closed. An order has at most one open return.</summary>
public abstract record OpenReturn : Return
{
    private protected OpenReturn(ReturnStatus status, ReturnRequest request)
        : base(status, request)
    {
    }
}

public abstract record ClosedReturn : Return
{
    private protected ClosedReturn(ReturnStatus status, ReturnRequest request)
        : base(status, request)
    {
    }
}

public sealed record RequestedReturn(ReturnRequest Request) : OpenReturn(ReturnStatus.Requested, Request);

public sealed record ApprovedReturn(ReturnRequest Request, DateTimeOffset ApprovedAt) : OpenReturn(ReturnStatus.Approved, Request);

/// <param name="Lines">The pieces that arrived: at least one piece in total, and of each product at most the requested number.</param>
public sealed record ReceivedReturn(ReturnRequest Request, ValueList<ReceivedLine> Lines, DateTimeOffset ReceivedAt)
    : OpenReturn(ReturnStatus.Received, Request)
{
    internal long PiecesOf(ProductId productId) => Lines.Where(line => line.ProductId == productId).Sum(line => line.Pieces);
}

/// <param name="Why">The reason, for the customer.</param>
public sealed record RejectedReturn(ReturnRequest Request, Remark Why, DateTimeOffset RejectedAt)
    : ClosedReturn(ReturnStatus.Rejected, Request);

/// <param name="Refund">Null when there was nothing left to refund.</param>
public sealed record RefundedReturn(
    ReturnRequest Request, ValueList<ReceivedLine> Lines, DateTimeOffset ReceivedAt, RefundId? Refund, DateTimeOffset RefundedAt)
    : ClosedReturn(ReturnStatus.Refunded, Request);
