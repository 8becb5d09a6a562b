using Shop.Domain;
using Shop.Domain.Addresses;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>Terms of orders with amounts that no quote has.</summary>
internal static class OrderTermsOf
{
    /// <summary>One line without tax.</summary>
    /// <param name="discount">In cents, on the whole line.</param>
    /// <param name="shipping">In cents.</param>
    public static OrderTerms Line(Product product, int quantity, long unitPrice, long discount, long shipping)
    {
        var line = new OrderLine(
            product.Id, product.Details.Name, vendor: null, new(Usd(unitPrice)), new(quantity), Usd(discount), TaxMode.Added, Usd(0));
        var terms = new OrderTerms(
            OrderId.From(FixedTime.Noon, new byte[TimeOrderedId.RandomBytes]),
            UserId.Parse(Buyer.Id),
            [line],
            new(ShippingMethod.Standard, Usd(shipping), TaxMode.Added, Usd(0)),
            CouponCode.Read("TEN").Require(),
            Address.Read(new AddressForm("Ada", "1 Main St", null, "Fresno", "CA", "93650", "US")).Require());
        return terms with { PaymentMethod = terms.Total.IsPositive ? PaymentMethodId.Read("pm_card_visa").Require() : null };
    }

    /// <summary>An order that costs nothing.</summary>
    public static OrderTerms Free(Product product) => Line(product, quantity: 1, unitPrice: 100, discount: 100, shipping: 0);

    /// <summary>The same terms for another order.</summary>
    public static OrderTerms Copy(OrderTerms terms, OrderId id) =>
        new(id, terms.Customer, terms.Lines, terms.Shipping, terms.Coupon, terms.ShipTo) { PaymentMethod = terms.PaymentMethod };

    private static Money Usd(long cents) => OrderDesk.Usd(cents);
}
