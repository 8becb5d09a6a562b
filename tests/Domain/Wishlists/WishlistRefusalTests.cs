using Shop.Domain;
using Shop.Domain.Wishlists;

namespace Shop.Tests.Domain.Wishlists;

public sealed class WishlistRefusalTests : RefusalTests
{
    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new WishlistFull(7), "wishlist-full", "A wishlist has at most 7 products; remove one first."),
    ];
}
