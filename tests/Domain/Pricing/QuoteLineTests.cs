using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

public sealed class QuoteLineTests
{
    [Fact]
    public void A_quote_line_has_every_part_of_the_product_that_the_price_depends_on()
    {
        var product = Make.Product();
        var line = QuoteLine.Of(product, new(3));
        Assert.Equal(
            (product.Id, product.Details.Name, product.Details.Category, product.Owner, product.Details.Price, new Quantity(3)),
            (line.ProductId, line.ProductName, line.Category, line.Vendor, line.Price, line.Quantity));
        Assert.Equal(
            (product.Details.QuantityTiers, product.Details.TaxClass, product.Details.Weight), (line.Tiers, line.TaxClass, line.Weight));
    }

    [Fact]
    public void A_cart_gives_a_quote_line_at_the_current_price_for_each_product_that_is_still_sold()
    {
        var sold = Make.Product();
        var retired = (Product: Made(2), Id: Make.ProductId(2));
        var gone = Make.ProductId(3);
        var seen = new Price(Make.Usd(5));
        var cart = new Cart(
            new CartOwner.User(Make.Customer.Id),
            [.. new[] { sold.Id, retired.Id, gone }.Select(id => new CartLine(id, new(2), seen, Make.Now))], [], Make.Now, version: 1);
        var contents = CartContents.Of(
            cart,
            new Dictionary<ProductId, Product> { [sold.Id] = sold, [retired.Id] = retired.Product.Retire(Make.Admin, Make.Now).Require() },
            new Dictionary<ProductId, Stock>());
        Assert.Equal([QuoteLine.Of(sold, new(2))], QuoteLine.Of(contents));
    }

    private static Product Made(byte seed) =>
        Product.Create(new NewProductForm(Make.Form, Stock: 10), Make.ProductId(seed), Make.Vendor, Make.Now).Require().Product;
}
