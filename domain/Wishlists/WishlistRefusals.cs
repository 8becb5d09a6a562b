namespace Shop.Domain.Wishlists;

/// <summary>The wishlist has <see cref="Limit"/> products already.</summary>
public sealed record WishlistFull(int Limit) : Refusal
{
    public override string Message => $"A wishlist has at most {Limit} products; remove one first.";
}
