using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Users;
using Shop.Functions.Carts;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Carts;

[Collection(DynamoDbTests.Name)]
public sealed class CartStoreTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly CartOwner.User Ada = new(UserId.Parse("sub-1"));
    private static readonly CartOwner.Guest Guest = new(GuestCartId.From(new byte[GuestCartId.RandomBytes]).Hash);

    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.Tables();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Reads_back_what_it_saved_with_every_merge_it_remembers()
    {
        var open = Cart.Open(Guest.Hash, FixedTime.Noon);
        var guest = Fill(open, 3, 4);
        var cart = Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1, 3);
        var merged = cart.Merge(Contents(guest, left: 0), FixedTime.Noon.AddMinutes(1)).Cart;
        await Save(cart, open, guest);
        Assert.True(await Store.Save(merged, CancellationToken.None));
        Assert.Equal(merged, await Load(Ada));
        Assert.Equal(guest, await Load(Guest));
        Assert.Equal((merged, guest), await Store.LoadBoth(Ada, Guest, FixedTime.Noon, CancellationToken.None));
    }

    [Fact]
    public async Task A_user_has_an_empty_cart_and_an_unknown_guest_none()
    {
        Assert.Equal(Cart.Of(Ada.Id, FixedTime.Noon), await Load(Ada));
        Assert.Null(await Load(Guest));
    }

    [Fact]
    public async Task Saves_only_the_version_after_the_one_that_is_there()
    {
        var first = Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1);
        var (second, other) = (Fill(first, 2), Fill(first, 3));
        await Save(first);
        Assert.False(await Store.Save(Fill(Cart.Of(Ada.Id, FixedTime.Noon), 9), CancellationToken.None));
        await Save(second);
        Assert.False(await Store.Save(other, CancellationToken.None));
        Assert.Equal(second, await Load(Ada));
    }

    [Fact]
    public async Task Replaces_the_one_and_deletes_the_other_or_does_neither()
    {
        var (cart, guest) = (Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1), Cart.Open(Guest.Hash, FixedTime.Noon));
        await Save(guest);
        await Save(Fill(guest, 2));
        Assert.False(await Store.Save(cart, guest, CancellationToken.None));
        Assert.Equal(0, (await Load(Ada))!.Version);
        Assert.True(await Store.Save(cart, Fill(guest, 2), CancellationToken.None));
        Assert.Equal((cart, null), (await Load(Ada), await Load(Guest)));
    }

    [Fact]
    public async Task A_guests_cart_is_gone_after_thirty_days_whether_DynamoDB_has_deleted_it_or_not()
    {
        await Save(Cart.Open(Guest.Hash, FixedTime.Noon));
        Assert.NotNull(await Load(Guest, FixedTime.Noon.AddDays(30).AddSeconds(-1)));
        Assert.Null(await Load(Guest, FixedTime.Noon.AddDays(30)));
        var row = Assert.Single(await tables.Rows(ShopTable.Carts));
        Assert.InRange(row.Number("expiresAt"), FixedTime.Noon.AddDays(30).ToUnixTimeSeconds(), FixedTime.Noon.AddDays(30).ToUnixTimeSeconds() + 1);
    }

    [Fact]
    public async Task A_users_cart_has_nothing_by_which_it_would_be_deleted()
    {
        await Save(Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1));
        Assert.DoesNotContain("expiresAt", Assert.Single(await tables.Rows(ShopTable.Carts)).Keys);
    }

    [Fact]
    public async Task Joins_forty_lines_with_one_request_and_eighty_with_two()
    {
        var cart = Fill(Cart.Of(Ada.Id, FixedTime.Noon), [.. Enumerable.Range(1, Cart.MaxLines)]);
        await new Shopper(tables, new FixedTime(FixedTime.Noon)).Sell([.. Enumerable.Range(1, 2 * Cart.MaxLines).Select(number => Make.Product(number))]);
        var contents = await Counted((1, 40), () => Store.Contents(cart, CancellationToken.None));
        Assert.All(contents.Entries, entry => Assert.Equal((entry.Line.ProductId, 3), (entry.Product!.Id, entry.Available.Count)));
        await Counted((2, 80), () => Store.Shelf(Enumerable.Range(1, 2 * Cart.MaxLines).Select(number => Make.Product(number).Product.Id), CancellationToken.None));
    }

    [Fact]
    public async Task An_empty_cart_is_joined_with_nothing_at_no_cost() =>
        Assert.Empty((await Counted((0, 0), () => Store.Contents(Cart.Of(Ada.Id, FixedTime.Noon), CancellationToken.None))).Entries);

    private CartStore Store => tables.New<CartStore>();

    private async Task<T> Counted<T>((int Requests, double Units) expected, Func<Task<T>> read)
    {
        var (requests, units) = (tables.Dynamo.Requests, tables.Dynamo.ReadUnits);
        var result = await read();
        Assert.Equal(expected, (tables.Dynamo.Requests - requests, tables.Dynamo.ReadUnits - units));
        return result;
    }

    private Task<Cart?> Load(CartOwner owner, DateTimeOffset? now = null) => Store.Load(owner, now ?? FixedTime.Noon, CancellationToken.None);

    private async Task Save(params Cart[] carts)
    {
        foreach (var cart in carts)
        {
            Assert.True(await Store.Save(cart, CancellationToken.None));
        }
    }

    /// <summary>All of them in one change, so that the cart is of the next version.</summary>
    private static Cart Fill(Cart cart, params int[] products)
    {
        var filled = products.Aggregate(cart, (before, number) =>
        {
            var (product, stock) = Make.Product(number);
            return before.Set(product, stock, new Quantity(2), FixedTime.Noon).Require();
        });
        return new(filled.Owner, filled.Lines, filled.Merges, filled.UpdatedAt, cart.Version + 1);
    }

    private static CartContents Contents(Cart cart, int left)
    {
        var goods = Enumerable.Range(1, 9).Select(number => Make.Product(number, stock: number == 4 ? left : 9)).ToList();
        return CartContents.Of(cart, goods.ToDictionary(one => one.Product.Id, one => one.Product), goods.ToDictionary(one => one.Stock.ProductId, one => one.Stock));
    }
}
