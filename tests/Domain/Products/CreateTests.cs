using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Products;

public sealed class CreateTests
{
    [Fact]
    public void A_new_product_is_active_and_has_its_opening_stock()
    {
        var (product, stock) = Product.Create(new NewProductForm(Make.Form, 10), Make.ProductId(), Make.Vendor, Make.Now).Require();
        Assert.Equal((Make.ProductId(), ProductStatus.Active, 1L), (product.Id, product.Status, product.Version));
        Assert.Equal((Make.Now, Make.Now), (product.CreatedAt, product.UpdatedAt));
        Assert.Equal(ProductDetails.Read(Make.Form).Require(), product.Details);
        Assert.Equal([new PriceChange(product.Details.Price, Make.Now)], product.PriceHistory.Changes);
        Assert.Equal(Stock.Open(product.Id, 10).Require(), stock);
    }

    [Fact]
    public void A_product_of_a_vendor_has_this_vendor_and_a_product_of_an_administrator_has_none()
    {
        Assert.Equal(Make.Vendor.Id, Make.Product(Make.Vendor).Owner);
        Assert.Null(Make.Product(Make.Admin).Owner);
    }

    [Fact]
    public void A_customer_cannot_create_a_product_and_gets_no_field_errors() => Refuse.With(
        new CannotSell(Role.Customer),
        Product.Create(new NewProductForm(Make.Form with { Name = "" }, -1), Make.ProductId(), Make.Customer, Make.Now));

    [Fact]
    public void Every_bad_field_of_a_new_product_and_its_stock_is_reported() => Refuse.Fields(
        Product.Create(
            new NewProductForm(new ProductForm(null, null, 0, null, null, "x"), Stock: -1), Make.ProductId(), Make.Admin, Make.Now),
        "name", "description", "price.amount", "price.currency", "category", "imageUrl", "stock");

    [Fact]
    public void A_product_created_from_its_stored_values_is_equal()
    {
        var p = Make.Product();
        Assert.Equal(p, new Product(p.Id, p.Details, p.Owner, p.Status, p.PriceHistory, p.CreatedAt, p.UpdatedAt, p.Version));
    }

    [Fact]
    public void A_stored_product_that_contradicts_itself_throws()
    {
        var p = Make.Product();
        Assert.Throws<ArgumentException>(() =>
            new Product(p.Id, Make.Details(5), p.Owner, p.Status, p.PriceHistory, p.CreatedAt, p.UpdatedAt, p.Version));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new Product(p.Id, p.Details, p.Owner, p.Status, p.PriceHistory, p.CreatedAt, p.CreatedAt.AddTicks(-1), p.Version));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new Product(p.Id, p.Details, p.Owner, p.Status, p.PriceHistory, p.CreatedAt, p.UpdatedAt, version: 0));
    }

    [Theory]
    [InlineData(ProductStatus.Active, "active")]
    [InlineData(ProductStatus.Retired, "retired")]
    public void A_product_status_is_written_in_lower_case_and_read_back(ProductStatus status, string text)
    {
        Assert.Equal(text, status.Wire());
        Assert.Equal(status, ProductStatuses.Read(text).Require());
        Refuse.Fields(ProductStatuses.Read(text.ToUpperInvariant()), "status");
    }
}
