using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>The order does not have the return.</summary>
public sealed record ReturnUnknown(ReturnId ReturnId) : Refusal
{
    public override string Message => "This order does not have this return.";
}

/// <summary>The command is not allowed in the status of the return.</summary>
/// <param name="Asked">The participle that completes "cannot be".</param>
public sealed record ReturnNotReady(ReturnStatus Status, string Asked) : Refusal
{
    public override string Message => $"A return that is {Status.Wire()} cannot be {Asked}.";
}

/// <summary>The order has an open return, which must be closed first.</summary>
public sealed record ReturnOpen(ReturnId ReturnId) : Refusal
{
    public override string Message => "Another return of this order is still open.";
}

/// <summary>The request has more pieces than can be returned.</summary>
public sealed record ReturnTooMany(ProductId ProductId, Units Left) : Refusal
{
    public override string Message => $"Pieces of this product that can be returned: {Left}.";
}

/// <summary>The period for returns is over.</summary>
public sealed record ReturnTooLate(DateTimeOffset Until) : Refusal
{
    public override string Message => $"Returns are possible for {Returns.WindowDays} days after delivery.";
}

/// <summary>The order has <see cref="Limit"/> returns already.</summary>
public sealed record TooManyReturns(int Limit) : Refusal
{
    public override string Message => $"An order has at most {Limit} returns.";
}
