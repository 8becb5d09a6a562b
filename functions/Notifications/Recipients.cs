using Shop.Domain.Notifications;
using Shop.Functions.Products;
using Shop.Functions.Users;

namespace Shop.Functions.Notifications;

/// <summary>Finds the users who must get a notice.</summary>
internal sealed class Recipients(UserStore users, ProductStore products)
{
    public async Task<AddressedNotice> OfAsync(Notice notice, CancellationToken cancellationToken) => notice.To switch
    {
        OneUser one => new(notice, [one.UserId]),
        SellerOf sold => (await products.FindLatestAsync(sold.ProductId, cancellationToken))?.Owner is { } vendor
            ? new(notice, [vendor])
            : await OfAsync(notice.ToAdministrators(), cancellationToken),
        Administrators => new(notice, await users.ListAdministratorsAsync(cancellationToken)),
        _ => throw new InvalidOperationException($"Unknown audience {notice.To}."),
    };
}

/// <param name="Notice">The notice in the form in which the recipients get it.</param>
internal sealed record AddressedNotice(Notice Notice, IReadOnlyList<UserId> Recipients);
