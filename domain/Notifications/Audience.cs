using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>The recipients of a notice. The delivery looks up their user ids.</summary>
public abstract record Audience
{
    private protected Audience()
    {
    }
}

public sealed record OneUser(UserId UserId) : Audience;

/// <summary>Every active administrator.</summary>
public sealed record Administrators : Audience;

/// <summary>The vendor of the product; the administrators, without a mail, when the shop itself sells the product.</summary>
public sealed record SellerOf(ProductId ProductId) : Audience;
