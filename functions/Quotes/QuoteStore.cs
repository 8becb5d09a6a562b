using Shop.Domain.Addresses;
using Shop.Domain.Carts;
using Shop.Domain.Pricing;
using Shop.Functions.Addresses;
using Shop.Functions.Carts;
using Shop.Functions.Coupons;

namespace Shop.Functions.Quotes;

/// <summary>Reads the data of a quote except the products. The ids of the products are known only after the cart is read.</summary>
internal sealed class QuoteStore(Joins joins, TableNames tables, RedemptionStore redemptions)
{
    /// <summary>Reads the data with one request. Only the cart is read consistently.</summary>
    /// <param name="coupon">Null for no coupon.</param>
    public async Task<QuoteData> FindAsync(UserId user, CouponCode? coupon, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (carts, books) = (tables[ShopTable.Carts], tables[ShopTable.AddressBooks]);
        var items = await joins.GetManyAsync(
            consistent: [carts],
            cancellationToken,
            [
                (carts, CartItem.Key(new CartOwner.User(user))),
                (books, AddressBookItem.Key(user)),
                .. coupon is null ? [] : redemptions.Keys(coupon, user),
            ]);
        return new(
            items[carts].Select(CartItem.Read).SingleOrDefault() ?? Cart.Of(user, now),
            items[books].Select(AddressBookItem.Read).SingleOrDefault() ?? AddressBook.Empty(user),
            coupon is null ? null : redemptions.Read(items));
    }
}

/// <param name="Coupon">Null when the request has no coupon or the coupon does not exist.</param>
internal sealed record QuoteData(Cart Cart, AddressBook Book, OfferedCoupon? Coupon);
