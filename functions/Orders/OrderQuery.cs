using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>Selects the orders of one customer, or all orders with one status.</summary>
internal sealed record OrderQuery
{
    public const string StatusText = "All orders with this status, for administrators. Without it, the answer has the caller's own orders.";

    private readonly UserId? customer;
    private readonly OrderStatus? status;

    private OrderQuery(UserId? customer, OrderStatus? status) => (this.customer, this.status) = (customer, status);

    /// <returns>
    /// Refused: <see cref="Forbidden"/> when a caller who is not an administrator asks for a status; <see cref="Invalid"/> for a wrong
    /// parameter.
    /// </returns>
    public static Outcome<OrderQuery> Read(Query query, Caller caller) => query["status"] switch
    {
        null => new OrderQuery(caller.Id, status: null),
        _ when caller.Actor.Role != Role.Admin => new Forbidden(),
        var text => OrderStatuses.Read(text).Map(status => new OrderQuery(customer: null, status)),
    };

    public IndexQuery ToIndexQuery() => status is { } one
        ? new(ShopTable.Orders, Tables.OrdersByStatus, one.Wire())
        : new(ShopTable.Orders, Tables.OrdersByUser, $"{customer}");
}
