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

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Reads_back_what_it_saved_with_every_merge_it_remembers()
    {
        var open = Cart.Open(Guest.Hash, FixedTime.Noon);
        var guest = Fill(open, 3, 4);
        var cart = Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1, 3);
        var merged = cart.Merge(Contents(guest, left: 0), FixedTime.Noon.AddMinutes(1)).Cart;
        await SaveAsync(cart, open, guest);
        Assert.True(await Store.SaveAsync(merged, CancellationToken.None));
        Assert.Equal(merged, await LoadAsync(Ada));
        Assert.Equal(guest, await LoadAsync(Guest));
        Assert.Equal((merged, guest), await Store.LoadBothAsync(Ada, Guest, FixedTime.Noon, CancellationToken.None));
    }

    [Fact]
    public async Task A_user_has_an_empty_cart_and_an_unknown_guest_none()
    {
        Assert.Equal(Cart.Of(Ada.Id, FixedTime.Noon), await LoadAsync(Ada));
        Assert.Null(await LoadAsync(Guest));
    }

    [Fact]
    public async Task Saves_only_the_version_after_the_one_that_is_there()
    {
        var first = Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1);
        var (second, other) = (Fill(first, 2), Fill(first, 3));
        await SaveAsync(first);
        Assert.False(await Store.SaveAsync(Fill(Cart.Of(Ada.Id, FixedTime.Noon), 9), CancellationToken.None));
        await SaveAsync(second);
        Assert.False(await Store.SaveAsync(other, CancellationToken.None));
        Assert.Equal(second, await LoadAsync(Ada));
    }

    [Fact]
    public async Task Replaces_the_one_and_deletes_the_other_or_does_neither()
    {
        var (cart, guest) = (Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1), Cart.Open(Guest.Hash, FixedTime.Noon));
        await SaveAsync(guest);
        await SaveAsync(Fill(guest, 2));
        Assert.False(await Store.SaveAsync(cart, guest, CancellationToken.None));
        Assert.Equal(0, (await LoadAsync(Ada))!.Version);
        Assert.True(await Store.SaveAsync(cart, Fill(guest, 2), CancellationToken.None));
        Assert.Equal((cart, null), (await LoadAsync(Ada), await LoadAsync(Guest)));
    }

    [Fact]
    public async Task A_guests_cart_is_gone_after_thirty_days_whether_DynamoDB_has_deleted_it_or_not()
    {
        await SaveAsync(Cart.Open(Guest.Hash, FixedTime.Noon));
        Assert.NotNull(await LoadAsync(Guest, FixedTime.Noon.AddDays(30).AddSeconds(-1)));
        Assert.Null(await LoadAsync(Guest, FixedTime.Noon.AddDays(30)));
        var row = Assert.Single(await tables.RowsAsync(ShopTable.Carts));
        Assert.InRange(row.Number("expiresAt"), FixedTime.Noon.AddDays(30).ToUnixTimeSeconds(), FixedTime.Noon.AddDays(30).ToUnixTimeSeconds() + 1);
    }

    [Fact]
    public async Task A_users_cart_has_nothing_by_which_it_would_be_deleted()
    {
        await SaveAsync(Fill(Cart.Of(Ada.Id, FixedTime.Noon), 1));
        Assert.DoesNotContain("expiresAt", Assert.Single(await tables.RowsAsync(ShopTable.Carts)).Keys);
    }

    [Fact]
    public async Task Joins_forty_lines_with_one_request_and_eighty_with_two()
    {
        var cart = Fill(Cart.Of(Ada.Id, FixedTime.Noon), [.. Enumerable.Range(1, Cart.MaxLines)]);
        await new Shopper(tables, new FixedTime(FixedTime.Noon)).SellAsync([.. Enumerable.Range(1, 2 * Cart.MaxLines).Select(number => Make.Product(number))]);
        var contents = await CountedAsync((1, 40), () => Store.ContentsAsync(cart, CancellationToken.None));
        Assert.All(contents.Entries, entry => Assert.Equal((entry.Line.ProductId, 3), (entry.Product!.Id, entry.Available.Count)));
        await CountedAsync((2, 80), () => Store.ShelfAsync(Enumerable.Range(1, 2 * Cart.MaxLines).Select(number => Make.Product(number).Product.Id), CancellationToken.None));
    }

    [Fact]
    public async Task An_empty_cart_is_joined_with_nothing_at_no_cost() =>
        Assert.Empty((await CountedAsync((0, 0), () => Store.ContentsAsync(Cart.Of(Ada.Id, FixedTime.Noon), CancellationToken.None))).Entries);

    private CartStore Store => tables.New<CartStore>();

    private async Task<T> CountedAsync<T>((int Requests, double Units) expected, Func<Task<T>> read)
    {
        var (requests, units) = (tables.Dynamo.Requests, tables.Dynamo.ReadUnits);
        var result = await read();
        Assert.Equal(expected, (tables.Dynamo.Requests - requests, tables.Dynamo.ReadUnits - units));
        return result;
    }

    private Task<Cart?> LoadAsync(CartOwner owner, DateTimeOffset? now = null) => Store.LoadAsync(owner, now ?? FixedTime.Noon, CancellationToken.None);

    private async Task SaveAsync(params Cart[] carts)
    {
        foreach (var cart in carts)
        {
            Assert.True(await Store.SaveAsync(cart, CancellationToken.None));
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
