using Shop.Domain;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Products;

public sealed class ProductRefusalTests : RefusalTests
{
    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new CannotSell(Role.Customer), "cannot-sell", "Users with the role customer cannot sell products."),
        (new NotYourProduct(Make.ProductId()), "not-your-product", "Only the vendor of this product and administrators can change it."),
        (new ProductRetired(Make.ProductId()), "product-retired", "This product is retired."),
    ];

    [Fact]
    public void Each_refused_field_says_what_it_must_be()
    {
        Saying("name is required.", form => form with { Name = null });
        Saying($"name must be 1 to {ProductName.MaxLength} characters.", form => form with { Name = "" });
        Saying("name must be plain text without control characters.", form => form with { Name = "\u0007" });
        Saying("description is required.", form => form with { Description = null });
        Saying(
            $"description must be 0 to {Description.MaxLength} characters.",
            form => form with { Description = new string('x', Description.MaxLength + 1) });
        Saying("price.amount is required.", form => form with { Amount = null });
        Saying($"price.amount must be {Price.MinMinorUnits} to {Price.MaxMinorUnits} minor units.", form => form with { Amount = 0 });
        Saying("price.currency is required.", form => form with { Currency = null });
        Saying($"category must be 1 to {Category.MaxLength} characters.", form => form with { Category = "" });
        Saying($"imageUrl must be an https URL of at most {ImageUrl.MaxLength} characters.", form => form with { ImageUrl = "http://a.example" });
        Saying(
            $"quantityTiers must be at most {Shop.Domain.Pricing.QuantityTiers.MaxCount}.",
            form => form with
            {
                QuantityTiers = Enumerable.Repeat(new QuantityTierForm(2, 1), Shop.Domain.Pricing.QuantityTiers.MaxCount + 1).ToValueList(),
            });
        Saying("quantityTiers[0].from is required.", form => form with { QuantityTiers = [new(null, 1)] });
        Saying("quantityTiers[0].amount is required.", form => form with { QuantityTiers = [new(2, null)] });
        Refuse.Saying("productId must be a product id.", ProductId.Read("1", "productId"));
        Refuse.Saying("status must be one of active, retired.", ProductStatuses.Read("Active"));
    }

    private static void Saying(string message, Func<ProductForm, ProductForm> change) =>
        Refuse.Saying(message, ProductDetails.Read(change(Make.Form)));
}
