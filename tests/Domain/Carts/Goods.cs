using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Carts;

/// <summary>Products with numbers, and carts of these products. The price of a product is its number in cents.</summary>
internal static class Goods
{
    public static readonly UserId User = UserId.Parse("user-1");

    /// <summary>The largest number of a product: more products than a cart has lines.</summary>
    public const byte Last = Cart.MaxLines + 20;

    private static readonly Dictionary<ProductId, byte> Numbers =
        Enumerable.Range(1, Last).ToDictionary(number => Make.ProductId((byte)number), number => (byte)number);

    private static readonly Product[] Plain = [.. Enumerable.Range(0, Last + 1).Select(number => New((byte)number, Math.Max(1, number), "USD"))];

    /// <summary>Up to eight products, each with a quantity.</summary>
    public static readonly Gen<(byte Product, int Quantity)[]> Wishes =
        Gen.Choose(1, 8).Zipped(Gen.Choose(1, Quantity.Max)).ListOf()
            .Select(wishes => wishes.DistinctBy(wish => wish.First).Select(wish => ((byte)wish.First, wish.Second)).ToArray());

    /// <summary>The stock of products 1 to 8: often 0, often less than the quantities.</summary>
    public static readonly Gen<int[]> Stocks = Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 120)).ArrayOf(8);

    public static Product Product(byte number, long? cents = null, string currency = "USD", bool retired = false)
    {
        var product = (cents ?? number, currency) == (number, "USD") ? Plain[number] : New(number, cents ?? number, currency);
        return retired ? product.Retire(Make.Vendor, Make.Now).Require() : product;
    }

    public static Stock Stock(byte number, int available) =>
        new(Make.ProductId(number), new Units(available), reserved: default, sold: default, lowStockThreshold: default, version: 1);

    public static Cart UserCart(params (byte Product, int Quantity)[] lines) => Fill(Cart.Of(User, Make.Now), lines);

    public static Cart GuestCart(byte guest, params (byte Product, int Quantity)[] lines) => Fill(Cart.Open(Hash(guest), Make.Now), lines);

    public static GuestCartHash Hash(byte guest) => GuestCartId.From([guest, .. new byte[GuestCartId.RandomBytes - 1]]).Hash;

    /// <summary>The contents of the cart with unchanged prices and this stock of each product.</summary>
    public static CartContents With(this Cart cart, Func<byte, int> stock) => With(cart, number => Product(number), stock);

    public static CartContents With(this Cart cart, Func<byte, Product?> product, Func<byte, int> stock)
    {
        var numbers = cart.Lines.Select(line => Numbers[line.ProductId]).ToList();
        return CartContents.Of(
            cart,
            numbers.Select(product).OfType<Product>().ToDictionary(one => one.Id),
            numbers.Select(number => Stock(number, stock(number))).ToDictionary(one => one.ProductId));
    }

    public static int QuantityOf(this Cart cart, byte product) => cart.Line(Make.ProductId(product))?.Quantity.Count ?? 0;

    private static Product New(byte number, long cents, string currency) => Shop.Domain.Products.Product.Create(
        new(Make.Form with { Amount = cents, Currency = currency }, Stock: 0), Make.ProductId(number), Make.Vendor, Make.Now).Require().Product;

    private static Cart Fill(Cart cart, (byte Product, int Quantity)[] lines) => lines.Aggregate(
        cart,
        (filled, line) => filled.Set(Product(line.Product), Stock(line.Product, Quantity.Max), new Quantity(line.Quantity), Make.Now).Require());
}
