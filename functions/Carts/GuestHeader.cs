using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>The header in which a guest shows the id of his cart. It stands in no path, so that no log has it.</summary>
internal static class GuestHeader
{
    public const string Name = "X-Guest-Cart";
    public const string Description = "The guestCartId that POST /guest-cart gave.";

    /// <summary>Null when it is no id; who asks learns no more than of an id that nobody has.</summary>
    public static CartOwner.Guest? Guest(this Call call) =>
        GuestCartId.TryParse(call.Headers[Name], out var id) ? new CartOwner.Guest(id.Hash) : null;

    /// <summary>Answers 404 when it is no id.</summary>
    public static Task<Reply> AsGuestAsync(this Call call, Func<CartOwner.Guest, Task<Reply>> handle) =>
        call.Guest() is { } guest ? handle(guest) : Task.FromResult<Reply>(new NotFound());

    public static CartOwner.User User(this Call call) => new(call.Caller.Id);
}
