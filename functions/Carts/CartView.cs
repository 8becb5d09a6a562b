using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>A cart with the current prices and stock of its products.</summary>
/// <param name="Version" example="3">The version of the cart; it grows with every change. 0 when the user has never changed it.</param>
/// <param name="Currency"><inheritdoc cref="Domain.Currency"/>The currency of all prices; left out for an empty cart.</param>
/// <param name="Items">The products, in the order in which they were added.</param>
/// <param name="Pieces" example="2">The number of pieces of all products.</param>
/// <param name="Subtotal" example='{"amount":2598,"currency":"USD"}'>
/// The sum of the items at current prices, before quantity tiers, coupon, tax and shipping; left out for an empty cart.
/// </param>
/// <param name="UpdatedAt"><inheritdoc cref="Fields.UpdatedAt"/>When the cart was last changed; left out when it never was.</param>
/// <param name="ExpiresAt" example="2026-03-31T12:00:00.0000000Z"><inheritdoc cref="CartChangeView.ExpiresAt"/></param>
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
