using Shop.Domain;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain;

/// <summary>Small valid values for tests.</summary>
internal static class Make
{
    public static readonly DateTimeOffset Now = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);

    public static readonly Actor Admin = new(UserId.Parse("admin-1"), Role.Admin);

    public static readonly Actor Vendor = new(UserId.Parse("vendor-1"), Role.Vendor);

    public static readonly Actor OtherVendor = new(UserId.Parse("vendor-2"), Role.Vendor);

    public static readonly Actor Customer = new(UserId.Parse("customer-1"), Role.Customer);

    public static readonly ProductForm Form = new("Red lamp", "Bright.", 1_299, "USD", "Home", "https://img.example/lamp.png");

    public static readonly SignUpForm SignUp = new("ada@example.com", "Ada Lovelace");

    public static Money Usd(long cents) => new(cents, Currency.Usd);

    public static ProductId ProductId(byte seed = 1) => Shop.Domain.Products.ProductId.From(Now, Random(seed));

    public static byte[] Random(byte seed) => [seed, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    public static ProductDetails Details(long cents = 1_299) => ProductDetails.Read(Form with { Amount = cents }).Require();

    public static Product Product(Actor? by = null) =>
        Shop.Domain.Products.Product.Create(new NewProductForm(Form, Stock: 10), ProductId(), by ?? Vendor, Now).Require().Product;

    public static Account Account(SignUpForm? signUp = null) =>
        Registration.Complete(UserId.Parse("user-1"), signUp ?? SignUp, emailVerified: true, Now).Require();
}
