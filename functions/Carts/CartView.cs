using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>A cart and what has become of its products.</summary>
/// <param name="Version">Counts the changes; 0 for a cart that nothing was ever put into.</param>
/// <param name="Currency">Of every price in the cart; left out when it is empty.</param>
/// <param name="Pieces">How many pieces are wanted in all.</param>
/// <param name="Subtotal">The items at today's prices, before quantity prices, coupons, tax and shipping; left out when the cart is empty.</param>
/// <param name="ExpiresAt">When a guest's cart goes unless it is changed; left out for a user's.</param>
internal sealed record CartView(
    long Version,
    string? Currency,
    IReadOnlyList<CartItemView> Items,
    int Pieces,
    MoneyView? Subtotal,
    DateTimeOffset? UpdatedAt,
    DateTimeOffset? ExpiresAt)
{
    public static CartView Of(CartContents contents) => new(
        contents.Cart.Version,
        contents.Cart.Currency?.Code,
        [.. contents.Entries.Select(CartItemView.Of)],
        contents.Pieces.Count,
        contents.Subtotal is { } subtotal ? MoneyView.Of(subtotal) : null,
        contents.Cart.Version == 0 ? null : contents.Cart.UpdatedAt,
        contents.Cart.ExpiresAt);
}

/// <summary>An item that was set, in the cart as it is now.</summary>
/// <param name="Version">Of the cart.</param>
/// <param name="Pieces">How many pieces are wanted in all.</param>
/// <param name="ExpiresAt">When a guest's cart goes unless it is changed; left out for a user's.</param>
internal sealed record CartChangeView(long Version, int Pieces, DateTimeOffset? ExpiresAt, CartItemView Item)
{
    public static CartChangeView Of(Cart cart, CartEntry entry) =>
        new(cart.Version, cart.Lines.Sum(line => line.Quantity.Count), cart.ExpiresAt, CartItemView.Of(entry));
}
