using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>Reads the request header with the secret key of a guest cart. The key is not in the path, because logs contain paths.</summary>
internal static class GuestHeader
{
    public const string Name = "X-Guest-Cart";
    public const string Example = "gct_5V9K2M8QWXR3T7YBNC4HD6JZPE";
    public const string Description = "The `guestCartId` that POST /guest-cart answered.";

    /// <summary>Runs a route of a guest cart. A malformed key is answered with 404, like an unknown key.</summary>
    public static async Task<Reply> AsGuestAsync(this Call call, Func<CartOwner.Guest, Task<Reply>> handle) =>
        GuestCartId.TryParse(call.Headers[Name], out var id) ? await handle(new(id.Hash)) : new NotFound();
}
