using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>The order has no such return, or it is closed.</summary>
public sealed record ReturnUnknown(ReturnId ReturnId) : Refusal
{
    public override string Message => "This order has no such open return.";
}

/// <summary>The return is not where it must be for this.</summary>
/// <param name="Asked">Completes "cannot be".</param>
public sealed record ReturnNotReady(ReturnStatus Status, string Asked) : Refusal
{
    public override string Message => $"A return that is {Status.Wire()} cannot be {Asked}.";
}

/// <summary>The order's last return must be closed first.</summary>
public sealed record ReturnOpen(ReturnId ReturnId) : Refusal
{
    public override string Message => "Another return of this order is still open.";
}

/// <summary>More pieces were to be returned than the customer still has.</summary>
public sealed record ReturnTooMany(ProductId ProductId, Units Left) : Refusal
{
    public override string Message => $"At most {Left} pieces of this product can be returned.";
}

/// <summary>The time for returns is over.</summary>
public sealed record ReturnTooLate(DateTimeOffset Until) : Refusal
{
    public override string Message => $"Returns are possible for {Returns.WindowDays} days after delivery.";
}

/// <summary>The order has had as many returns as it may have.</summary>
public sealed record TooManyReturns(int Limit) : Refusal
{
    public override string Message => $"An order has {Limit} returns at most.";
}
