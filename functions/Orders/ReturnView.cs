using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>A return of ordered products.</summary>
/// <param name="ReturnId"><inheritdoc cref="Domain.Orders.ReturnId"/></param>
/// <param name="Status" example="requested">The status of the return.</param>
/// <param name="Lines">The products to return.</param>
/// <param name="Reason" example="The lamp is too bright.">The customer's reason.</param>
/// <param name="Rejection" example="null">The reason why the return was rejected; left out when the return was not rejected.</param>
/// <param name="RequestedAt" example="2026-03-08T12:00:00.0000000Z">When the customer requested the return.</param>
internal sealed record ReturnView(
    string ReturnId,
    [property: Wire<ReturnStatus>] string Status,
    IReadOnlyList<ReturnLineView> Lines,
    string Reason,
    string? Rejection,
    DateTimeOffset RequestedAt)
{
    public static IReadOnlyList<ReturnView> Of(Order order) => order switch
    {
        DeliveredOrder delivered => [.. delivered.Returns.All.Select(Of)],
        RefundedOrder refunded => [.. refunded.Returns.All.Select(Of)],
        _ => [],
    };

    private static ReturnView Of(Return one) => new(
        $"{one.Id}",
        one.Status.Wire(),
        [.. one.Request.Lines.Select(line => new ReturnLineView($"{line.ProductId}", line.Quantity.Count))],
        one.Request.Reason.Value,
        (one as RejectedReturn)?.Why.Value,
        one.Request.At);
}

/// <summary>The pieces of one product in a return.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Quantity" example="1">The number of pieces.</param>
internal sealed record ReturnLineView(string ProductId, int Quantity);
