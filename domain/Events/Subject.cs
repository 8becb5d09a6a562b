using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Events;

/// <summary>The entity that an event or a notification is about, as its path in the API: <c>orders/ord_…</c>.</summary>
public sealed record Subject
{
    private readonly string path;

    private Subject(string path) => this.path = path;

    public static Subject Of(UserId id) => new($"users/{id}");

    public static Subject Of(ProductId id) => new($"products/{id}");

    public static Subject Of(OrderId id) => new($"orders/{id}");

    public static Subject PaymentOf(OrderId id) => new($"payments/{id}");

    public static Subject Of(RefundId id) => new($"refunds/{id}");

    public static Subject StockOf(ProductId id) => new($"inventory/{id}");

    /// <summary>The order of the path; null for the path of another entity.</summary>
    public OrderId? Order => path.Split('/') is ["orders", var id] && OrderId.TryParse(id, out var order) ? order : null;

    /// <summary>Reads a collection and an id with one slash between them.</summary>
    /// <exception cref="FormatException">The text has another format.</exception>
    public static Subject Parse(string text) => text.Split('/') is [{ Length: > 0 }, { Length: > 0 }]
        ? new(text)
        : throw new FormatException("Not the path of an entity.");

    public override string ToString() => path;
}
