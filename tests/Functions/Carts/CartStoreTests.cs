using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Users;
using Shop.Functions.Carts;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Carts;

[Collection(DynamoDbTests.Name)]
public sealed class CartStoreTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly CartOwner.User Ada = new(UserId.Parse("sub-1"));
    private static readonly CartOwner.Guest Guest = new(GuestCartId.From(new byte[GuestCartId.RandomBytes]).Hash);

    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Stores_carts_with_their_merges()
    {
        var open = Cart.Open(Guest.Hash, FixedTime.Noon);
        var guest = Fill(open, 3, 4);
        var cart = Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1, 3);
        var merged = cart.Merge(Contents(guest, left: 0), FixedTime.Noon.AddMinutes(1)).Cart;
        await SaveAsync(null, cart);
        await SaveAsync(null, open);
        await SaveAsync(open, guest);
        await SaveAsync(cart, merged);
        Assert.Equal(merged, await FindAsync(Ada));
        Assert.Equal(guest, await FindAsync(Guest));
        Assert.Equal((merged, guest), await Store.FindBothAsync(Ada, Guest, FixedTime.Noon, CancellationToken.None));
    }

    [Fact]
    public async Task Finds_an_empty_cart_for_a_new_user_and_none_for_an_unknown_guest()
    {
        Assert.Equal(Cart.Of(Ada.Id, FixedTime.Noon), await FindAsync(Ada));
        Assert.Null(await FindAsync(Guest));
    }

    [Fact]
    public async Task Does_not_overwrite_a_newer_version()
    {
        var empty = Cart.Of(Ada.Id, FixedTime.Noon);
        var first = Fill(empty, 1);
        var (second, other) = (Fill(first, 2), Fill(first, 3));
        await SaveAsync(null, first);
        Assert.False(await tables.TryWriteAsync(Store.Put(empty, Fill(empty, 9))));
        await SaveAsync(first, second);
        Assert.False(await tables.TryWriteAsync(Store.Put(first, other)));
        Assert.Equal(second, await FindAsync(Ada));
    }

    [Fact]
    public async Task Replaces_one_cart_and_deletes_the_other_or_does_neither()
    {
        var empty = Cart.Of(Ada.Id, FixedTime.Noon);
        var (cart, guest) = (Fill(empty, 1), Cart.Open(Guest.Hash, FixedTime.Noon));
        await SaveAsync(null, guest);
        await SaveAsync(guest, Fill(guest, 2));
        Assert.False(await tables.TryWriteAsync([.. Store.Put(empty, cart), Store.Delete(guest)]));
        Assert.Equal(0, (await FindAsync(Ada))!.Version);
        Assert.True(await tables.TryWriteAsync([.. Store.Put(empty, cart), Store.Delete(Fill(guest, 2))]));
        Assert.Equal((cart, null), (await FindAsync(Ada), await FindAsync(Guest)));
    }

    [Fact]
    public async Task A_guest_cart_expires_also_before_DynamoDB_deletes_it()
    {
        var expiry = FixedTime.Noon + Cart.GuestLife;
        await SaveAsync(null, Cart.Open(Guest.Hash, FixedTime.Noon));
        Assert.NotNull(await FindAsync(Guest, expiry.AddSeconds(-1)));
        Assert.Null(await FindAsync(Guest, expiry));
        var row = Assert.Single(await tables.RowsAsync(ShopTable.Carts));
        Assert.InRange(row.Number("expiresAt"), expiry.ToUnixTimeSeconds(), expiry.ToUnixTimeSeconds() + 1);
    }

    [Fact]
    public async Task The_cart_of_a_user_has_no_time_to_live()
    {
        await SaveAsync(null, Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1));
        Assert.DoesNotContain("expiresAt", Assert.Single(await tables.RowsAsync(ShopTable.Carts)).Keys);
    }

    [Fact]
    public async Task Reads_the_products_of_a_full_cart_with_one_request_and_twice_as_many_with_two()
    {
        var cart = Fill(Cart.Of(Ada.Id, FixedTime.Noon), [.. Enumerable.Range(1, Cart.MaxLines)]);
        var goods = Enumerable.Range(1, 2 * Cart.MaxLines).Select(number => Make.Product(number)).ToList();
        await tables.SellAsync(goods);
        var contents = await CountedAsync((1, Cart.MaxLines), () => Store.FindContentsAsync(cart, latestStock: false, CancellationToken.None));
        Assert.All(contents.Entries, entry => Assert.Equal((entry.Line.ProductId, 3), (entry.Product!.Id, entry.Available.Count)));
        await CountedAsync(
            (2, 2 * Cart.MaxLines), () => tables.New<ProductStore>().FindManyAsync(goods.Select(one => one.Product.Id), latestStock: false, CancellationToken.None));
    }

    [Fact]
    public async Task Reads_the_products_of_an_empty_cart_without_a_request() =>
        Assert.Empty((await CountedAsync((0, 0), () => Store.FindContentsAsync(Cart.Of(Ada.Id, FixedTime.Noon), latestStock: false, CancellationToken.None))).Entries);

    private CartStore Store => tables.New<CartStore>();

    private async Task<T> CountedAsync<T>((int Requests, double Units) expected, Func<Task<T>> read)
    {
        var (requests, units) = (tables.Dynamo.Requests, tables.Dynamo.ReadUnits);
        var result = await read();
        Assert.Equal(expected, (tables.Dynamo.Requests - requests, tables.Dynamo.ReadUnits - units));
        return result;
    }

    private Task<Cart?> FindAsync(CartOwner owner, DateTimeOffset? now = null) => Store.FindAsync(owner, now ?? FixedTime.Noon, CancellationToken.None);

    /// <param name="before">Null for a new cart.</param>
    private async Task SaveAsync(Cart? before, Cart after) =>
        Assert.True(await tables.TryWriteAsync(before is null ? [Store.Create(after)] : Store.Put(before, after)));

    /// <summary>Adds the products in one change, so that the cart has the next version.</summary>
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
        return CartContents.Of(
            cart, goods.ToDictionary(one => one.Product.Id, one => one.Product), goods.ToDictionary(one => one.Stock.ProductId, one => one.Stock));
    }
}
