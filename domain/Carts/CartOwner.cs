using Shop.Domain.Users;

namespace Shop.Domain.Carts;

/// <summary>The owner of a cart: a user, or a guest who has the secret key of the cart.</summary>
public abstract record CartOwner
{
    private CartOwner()
    {
    }

    public sealed record User(UserId Id) : CartOwner;

    public sealed record Guest(GuestCartHash Hash) : CartOwner;
}
