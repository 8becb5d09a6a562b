using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Functions.Addresses;

namespace Shop.Functions.Orders;

/// <summary>Maps the terms of an order to attributes of its item. All amounts are numbers in the currency of the total.</summary>
internal static class OrderTermsItem
{
    public static (string Name, AttributeValue? Value)[] Write(OrderTerms terms) =>
    [
        ("userId", Item.Text(terms.Customer)),
        ("total", Item.Map(MoneyItem.Write(terms.Total))),
        ("pieces", Item.Number(terms.Lines.Sum(line => line.Quantity.Count))),
        ("taxes", Item.Text(terms.Shipping.Taxes.Wire())),
        ("lines", Item.List(terms.Lines.Select(Write))),
        ("shipping", Item.Map(Write(terms.Shipping))),
        ("coupon", Item.Text(terms.Coupon)),
        ("shipTo", Item.Map(AddressItem.Write(terms.ShipTo))),
        ("paymentMethod", Item.Text(terms.PaymentMethod)),
    ];

    public static OrderTerms Read(Dictionary<string, AttributeValue> item)
    {
        var currency = MoneyItem.Read(item.MapOrNull("total")!).Currency;
        var taxes = TaxModes.Read(item.Text("taxes")).Require();
        return new(
            OrderId.Parse(item.Text("orderId")),
            UserId.Parse(item.Text("userId")),
            item.Maps("lines").Select(line => ReadLine(line, currency, taxes)).ToValueList(),
            ReadShipping(item.MapOrNull("shipping")!, currency, taxes),
            item.TextOrNull("coupon") is { } coupon ? CouponCode.Read(coupon).Require() : null,
            AddressItem.Read(item.MapOrNull("shipTo")!))
        {
            PaymentMethod = item.TextOrNull("paymentMethod") is { } method ? PaymentMethodId.Read(method).Require() : null,
        };
    }

    private static Dictionary<string, AttributeValue> Write(OrderLine line) => Item.Of(
        ("productId", Item.Text(line.ProductId)),
        ("name", Item.Text(line.ProductName)),
        ("vendorId", Item.Text(line.Vendor)),
        ("unitPrice", Item.Number(line.UnitPrice.Money.MinorUnits)),
        ("quantity", Item.Number(line.Quantity.Count)),
        ("discount", Item.Number(line.Discount.MinorUnits)),
        ("tax", Item.Number(line.Tax.MinorUnits)),
        ("taxRate", Item.Number(line.TaxRate.Thousandths)));

    private static OrderLine ReadLine(Dictionary<string, AttributeValue> item, Currency currency, TaxMode taxes) => new(
        ProductId.Parse(item.Text("productId")),
        ProductName.Read(item.Text("name")).Require(),
        item.TextOrNull("vendorId") is { } vendor ? UserId.Parse(vendor) : null,
        new Price(new(item.Number("unitPrice"), currency)),
        Quantity.Read(item.Number("quantity")).Require(),
        new(item.Number("discount"), currency),
        taxes,
        new(item.Number("tax"), currency))
    {
        TaxRate = ReadRate(item),
    };

    private static Dictionary<string, AttributeValue> Write(OrderShipping shipping) => Item.Of(
        ("method", Item.Text(shipping.Method.Wire())),
        ("charge", Item.Number(shipping.Charge.MinorUnits)),
        ("tax", Item.Number(shipping.Tax.MinorUnits)),
        ("taxRate", Item.Number(shipping.TaxRate.Thousandths)));

    private static OrderShipping ReadShipping(Dictionary<string, AttributeValue> item, Currency currency, TaxMode taxes) => new(
        ShippingMethods.Read(item.Text("method")).Require(),
        new(item.Number("charge"), currency),
        taxes,
        new(item.Number("tax"), currency))
    {
        TaxRate = ReadRate(item),
    };

    private static TaxRate ReadRate(Dictionary<string, AttributeValue> item) => new((int)item.Number("taxRate"));
}
