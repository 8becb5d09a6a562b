using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>An item that was set, and its cart after the change.</summary>
/// <param name="Version" example="3">The version of the cart; it grows with every change.</param>
/// <param name="Pieces" example="2"><inheritdoc cref="CartView.Pieces"/></param>
/// <param name="ExpiresAt" example="2026-03-31T12:00:00.0000000Z">
/// The time at which the guest cart expires if it is not changed before. Left out for the cart of a user.
/// </param>
/// <param name="Item">The item after the change.</param>
internal sealed record CartChangeView(long Version, int Pieces, DateTimeOffset? ExpiresAt, CartItemView Item)
{
    public static CartChangeView Of(Cart cart, CartEntry entry) =>
        new(cart.Version, cart.Lines.Sum(line => line.Quantity.Count), cart.ExpiresAt, CartItemView.Of(entry));
}
