using Shop.Domain.Notifications;
using Shop.Functions.Products;
using Shop.Functions.Users;

namespace Shop.Functions.Notifications;

/// <summary>Finds the users who must get a notice.</summary>
internal sealed class Recipients(UserStore users, ProductStore products)
{
    public async Task<IReadOnlyList<UserId>> OfAsync(Audience audience, CancellationToken cancellationToken) => audience switch
    {
        OneUser one => [one.UserId],
        SellerOf sold => (await products.FindLatestAsync(sold.ProductId, cancellationToken))?.Owner is { } vendor
            ? [vendor]
            : await users.ListAdministratorsAsync(cancellationToken),
        Administrators => await users.ListAdministratorsAsync(cancellationToken),
        _ => throw new InvalidOperationException($"Unknown audience {audience}."),
    };
}
