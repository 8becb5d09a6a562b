using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>Whom a notice is for. Who they are by name is looked up when it is delivered.</summary>
public abstract record Audience
{
    private protected Audience()
    {
    }
}

public sealed record OneUser(UserId UserId) : Audience;

/// <summary>Every active administrator.</summary>
public sealed record Administrators : Audience;

/// <summary>The product's vendor; the administrators where the shop itself sells it.</summary>
public sealed record SellerOf(ProductId ProductId) : Audience;
