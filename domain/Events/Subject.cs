using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Events;

/// <summary>What an event or a notification is about, written as its path in the API: <c>orders/ord_…</c>.</summary>
public sealed record Subject
{
    private readonly string path;

    private Subject(string path) => this.path = path;

    public static Subject Of(UserId id) => new($"users/{id}");

    public static Subject Of(ProductId id) => new($"products/{id}");

    public static Subject Of(OrderId id) => new($"orders/{id}");

    public static Subject StockOf(ProductId id) => new($"inventory/{id}");

    /// <summary>A kind and an id, joined by one slash.</summary>
    /// <exception cref="FormatException">The text is not so.</exception>
    public static Subject Parse(string text) => text.Split('/') is [{ Length: > 0 }, { Length: > 0 }]
        ? new(text)
        : throw new FormatException("Not the path of an entity.");

    public override string ToString() => path;
}
