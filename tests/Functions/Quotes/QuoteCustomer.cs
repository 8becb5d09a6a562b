using Shop.Domain;
using Shop.Domain.Addresses;
using Shop.Domain.Carts;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Addresses;
using Shop.Functions.Carts;
using Shop.Functions.Coupons;
using Shop.Functions.Quotes;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Quotes;

/// <summary>A customer with a cart, a coupon and an address, who asks for a quote.</summary>
internal sealed class QuoteCustomer(TestTables tables)
{
    public const string California =
        """{"name":"Ada","line1":"1 Main St","city":"Fresno","region":"CA","postalCode":"93650","country":"US"}""";

    public static readonly UserId Ada = UserId.Parse("sub-1");

    public Task<Answer> AskAsync(string body, string by = "sub-1") => Answer.OfAsync(
        tables.New<QuoteCart>(new FixedTime(FixedTime.Noon)).Handle(Requests.Post("/cart/quote", body).By(by), new FakeContext()));

    /// <summary>Asks with an address in the request.</summary>
    public Task<Answer> AskWithAsync(string? coupon = null, string address = California) =>
        AskAsync($$"""{"shippingAddress":{{address}}{{(coupon is null ? "" : $",\"couponCode\":\"{coupon}\"")}}}""");

    public async Task<Product> ProductAsync(int number, long cents = 1_299, string currency = "USD", int stock = 50)
    {
        var (made, opening) = Make.Product(number, stock: stock);
        var form = new ProductForm($"Product {number}", "Words", cents, currency, "Books", null, "standard", 500, [new(3, cents - 100)]);
        var product = made.Edit(ProductDetails.Read(form).Require(), new(UserId.Parse("root"), Role.Admin), FixedTime.Noon.AddDays(1)).Require();
        await tables.SellAsync((product, opening));
        return product;
    }

    public async Task CartAsync(params (Product Product, int Quantity)[] lines)
    {
        var cart = new Cart(
            new CartOwner.User(Ada),
            lines.Select(line => new CartLine(line.Product.Id, new(line.Quantity), line.Product.Details.Price, FixedTime.Noon)).ToValueList(),
            [], FixedTime.Noon, version: 1);
        Assert.True(await tables.TryWriteAsync(tables.New<CartStore>().Create(cart)));
    }

    public Task<Coupon> CouponAsync(string code = "TEN", int? maxUses = null, int? maxUsesPerUser = null) =>
        CouponAsync(code, new CouponTerms(new PercentOff(1_000), FixedTime.Noon, null, null, maxUses, maxUsesPerUser, []));

    public async Task<Coupon> CouponAsync(string code, CouponTerms terms, bool active = true)
    {
        var coupon = Coupon.Create(CouponCode.Read(code).Require(), terms, FixedTime.Noon).Edit(terms, active, FixedTime.Noon);
        Assert.True(await tables.TryWriteAsync(tables.New<CouponStore>().Create(coupon)));
        return coupon;
    }

    public async Task<AddressId> AddressAsync(string country, string region, string postalCode)
    {
        var id = AddressId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)1, AddressId.RandomBytes)]);
        var address = Address.Read(new("Ada", "1 Main St", null, "Town", region, postalCode, country)).Require();
        var book = AddressBook.Empty(Ada);
        Assert.True(await tables.TryWriteAsync(tables.New<AddressBookStore>().Put(book, book.Add(new(id, address), asDefault: true).Require())));
        return id;
    }
}
