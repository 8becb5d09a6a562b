using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Products;

public sealed class EditTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);

    [Fact]
    public void An_edit_replaces_the_details_and_raises_the_version()
    {
        var before = Make.Product();
        var after = before.Edit(Make.Details(999), Make.Vendor, Later).Require();
        Assert.Equal((Make.Details(999), Later, 2L), (after.Details, after.UpdatedAt, after.Version));
        Assert.Equal((before.Id, before.Owner, before.CreatedAt, before.Status), (after.Id, after.Owner, after.CreatedAt, after.Status));
    }

    [Fact]
    public void Editing_a_product_to_the_same_details_changes_nothing()
    {
        var product = Make.Product();
        Assert.Same(product, product.Edit(Make.Details(), Make.Vendor, Later).Require());
    }

    [Fact]
    public void An_edit_of_only_the_name_keeps_the_price_history()
    {
        var product = Make.Product();
        var details = product.Details with { Name = ProductName.Read("Blue lamp").Require() };
        Assert.Equal(product.PriceHistory, product.Edit(details, Make.Vendor, Later).Require().PriceHistory);
    }

    [Fact]
    public void A_vendor_can_change_only_products_of_this_vendor()
    {
        Refuse.With(new NotYourProduct(Make.ProductId()), Make.Product(Make.Vendor).Edit(Make.Details(5), Make.OtherVendor, Later));
        Refuse.With(new NotYourProduct(Make.ProductId()), Make.Product(Make.Admin).Edit(Make.Details(5), Make.Vendor, Later));
        Refuse.With(new NotYourProduct(Make.ProductId()), Make.Product(Make.Vendor).Retire(Make.OtherVendor, Later));
    }

    [Fact]
    public void A_customer_cannot_change_a_product_even_as_its_former_vendor()
    {
        var former = Make.Vendor with { Role = Role.Customer };
        Refuse.With(new CannotSell(Role.Customer), Make.Product(Make.Vendor).Edit(Make.Details(5), former, Later));
        Refuse.With(new CannotSell(Role.Customer), Make.Product(Make.Vendor).Retire(former, Later));
    }

    [Fact]
    public void An_administrator_can_change_any_product_and_its_vendor_stays_the_same()
    {
        var product = Make.Product(Make.Vendor).Edit(Make.Details(5), Make.Admin, Later).Require();
        Assert.Equal((Make.Usd(5), Make.Vendor.Id), (product.Details.Price.Money, product.Owner));
    }

    [Fact]
    public void A_retired_product_cannot_be_edited()
    {
        var retired = Make.Product().Retire(Make.Vendor, Later).Require();
        Assert.Equal((ProductStatus.Retired, Later, 2L), (retired.Status, retired.UpdatedAt, retired.Version));
        Refuse.With(new ProductRetired(retired.Id), retired.Edit(Make.Details(5), Make.Vendor, Later));
    }

    [Fact]
    public void Another_vendor_gets_the_same_refusal_for_a_retired_product_as_for_an_active_product()
    {
        var retired = Make.Product().Retire(Make.Vendor, Later).Require();
        Refuse.With(new NotYourProduct(retired.Id), retired.Edit(Make.Details(5), Make.OtherVendor, Later));
    }

    [Fact]
    public void Retiring_a_retired_product_changes_nothing()
    {
        var retired = Make.Product().Retire(Make.Vendor, Later).Require();
        Assert.Same(retired, retired.Retire(Make.Vendor, Later.AddHours(1)).Require());
    }

    [Fact]
    public void A_restored_product_is_active_with_the_same_details()
    {
        var product = Make.Product();
        var restored = product.Retire(Make.Vendor, Later).Require().Restore(Make.Vendor, Later).Require();
        Assert.Equal(
            (ProductStatus.Active, product.Details, product.PriceHistory, 3L),
            (restored.Status, restored.Details, restored.PriceHistory, restored.Version));
        Assert.Same(restored, restored.Restore(Make.Admin, Later).Require());
        Refuse.With(new NotYourProduct(product.Id), restored.Restore(Make.OtherVendor, Later));
    }

    [Fact]
    public void Only_the_vendor_of_a_product_and_administrators_can_change_it()
    {
        var product = Make.Product(Make.Vendor);
        Assert.Same(product, product.For(Make.Vendor).Require());
        Assert.Same(product, product.For(Make.Admin).Require());
        Refuse.With(new NotYourProduct(product.Id), product.For(Make.OtherVendor));
        Refuse.With(new CannotSell(Role.Customer), product.For(Make.Customer));
    }

    [Fact]
    public void A_slow_clock_does_not_move_the_times_of_a_product_back()
    {
        var product = Make.Product().Edit(Make.Details(5), Make.Vendor, Make.Now.AddMinutes(-5)).Require();
        Assert.Equal(Make.Now, product.UpdatedAt);
        Assert.Equal(Make.Now, product.PriceHistory.Changes[^1].Since);
    }
}
