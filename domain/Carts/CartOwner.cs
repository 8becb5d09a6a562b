using Shop.Domain.Users;

namespace Shop.Domain.Carts;

/// <summary>Whose a cart is: a user's, or whoever's who holds the id of a guest cart.</summary>
public abstract record CartOwner
{
    private CartOwner()
    {
    }

    public sealed record User(UserId Id) : CartOwner;

    public sealed record Guest(GuestCartHash Hash) : CartOwner;
}
