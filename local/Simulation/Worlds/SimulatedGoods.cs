using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Inventory;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Local.Simulation.Worlds;

/// <summary>The products, the users and the coupon with which a world starts.</summary>
internal static class SimulatedGoods
{
    public const int MostCustomers = 6;

    private const int Products = 3;
    private const int CouponPercent = 1_000;
    private const int MostUses = 3;
    private const int MostUsesPerCustomer = 2;

    private static readonly DateTimeOffset Before = VirtualClock.Start.AddDays(-1);
    private static readonly Account Vendor = Account("vendor-1", "vendor", storeName: "Lamps");
    private static readonly IReadOnlyList<Account> Customers =
        [.. Enumerable.Range(1, MostCustomers).Select(number => Account($"customer-{number}", "customer", storeName: null))];
    private static readonly IReadOnlyList<Product> Goods = [.. Enumerable.Range(1, Products).Select(Product)];

    /// <returns>The opening stock of each product. Some products are scarce.</returns>
    public static IReadOnlyDictionary<string, int> Stock(SimulatedWorld world)
    {
        var opening = Goods.ToDictionary(
            product => $"{product.Id}", _ => world.IsRush ? world.Chance.Between(1, 4) : world.Chance.One([4, 10, 50]));
        foreach (var product in Goods)
        {
            Put(world, ShopTable.Products, ProductItem.Write(product));
            Put(world, ShopTable.Inventory, StockItem.Write(Domain.Inventory.Stock.Open(product.Id, opening[$"{product.Id}"]).Require()));
        }

        foreach (var account in Customers.Append(Vendor))
        {
            Put(world, ShopTable.Users, UserItem.Write(account.User));
        }

        var terms = new CouponTerms(new PercentOff(CouponPercent), Before, null, null, MostUses, MostUsesPerCustomer, []);
        Put(world, ShopTable.Coupons, CouponItem.Write(Coupon.Create(CouponCode.Read(SimulatedWorld.Coupon).Require(), terms, Before)));
        return opening;
    }

    private static void Put(SimulatedWorld world, ShopTable table, Dictionary<string, AttributeValue> item) => world.Memory.Execute(
        new PutItemRequest { TableName = world.Memory.ByTable[table].Name, Item = item });

    private static Account Account(string id, string role, string? storeName) => Registration.Complete(
        UserId.Parse(id), new($"{id}@example.com", id, Username: null, role, storeName), emailVerified: true, Before).Require();

    private static Product Product(int number)
    {
        var id = ProductId.From(Before, [.. Enumerable.Repeat((byte)number, ProductId.RandomBytes)]);
        var form = new ProductForm($"Product {number}", "Words", 1_000 + number * 99, "USD", "Books", null);
        return Domain.Products.Product.Create(new(form, 0), id, new(Vendor.User.Id, Role.Vendor), Before).Require().Product;
    }
}
