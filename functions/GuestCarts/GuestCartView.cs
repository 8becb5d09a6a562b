namespace Shop.Functions.GuestCarts;

/// <summary>A new guest cart.</summary>
/// <param name="GuestCartId">
/// <inheritdoc cref="Domain.Carts.GuestCartId"/>The secret key of the cart, for the header `X-Guest-Cart`. No other answer contains it.
/// </param>
/// <param name="ExpiresAt" example="2026-03-31T12:00:00.0000000Z">When the cart expires if it is not changed before.</param>
internal sealed record GuestCartView(string GuestCartId, DateTimeOffset ExpiresAt);
