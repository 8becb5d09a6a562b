namespace Shop.Functions.GuestCarts;

/// <param name="GuestCartId">The key to the cart, shown this once: whoever has it has the cart.</param>
/// <param name="ExpiresAt">When the cart goes unless it is changed.</param>
internal sealed record GuestCartView(string GuestCartId, DateTimeOffset ExpiresAt);
