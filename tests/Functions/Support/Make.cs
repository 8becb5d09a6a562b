using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Notifications;

namespace Shop.Tests.Functions.Support;

/// <summary>Valid values of the domain.</summary>
internal static class Make
{
    public static SellerOfStack Seller { get; } = new("Shop Inc.", "1 Market St, San Francisco", "US 12-3456789");

    public static Account Account(string id, string role = "customer") => Registration.Complete(
        UserId.Parse(id),
        new SignUpForm($"{id}@example.com", "Ada Lovelace", "ada", role, role == "vendor" ? "Engines" : null),
        emailVerified: true,
        FixedTime.Noon).Require();

    /// <param name="number">Makes the id, the name and, in seconds, the age.</param>
    public static (Product Product, Stock Stock) Product(
        int number, string category = "Books", int stock = 3, string? description = null, long cents = 1299, string vendor = "vendor-1")
    {
        var now = FixedTime.Noon.AddSeconds(number);
        var id = ProductId.From(now, [.. Enumerable.Repeat((byte)number, ProductId.RandomBytes)]);
        var form = new ProductForm($"Product {number}", description ?? "Words", cents, "USD", category, "https://example.com/a.png");
        return Shop.Domain.Products.Product.Create(new(form, stock), id, new(UserId.Parse(vendor), Role.Vendor), now).Require();
    }
}
