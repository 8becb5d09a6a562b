namespace Shop.Domain.Wishlists;

/// <summary>The wishlist holds as many products as it can.</summary>
public sealed record WishlistFull(int Limit) : Refusal
{
    public override string Message => $"A wishlist holds {Limit} products at most. Please remove one first.";
}
