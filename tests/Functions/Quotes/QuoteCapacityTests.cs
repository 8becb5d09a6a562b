using Shop.Domain.Carts;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Quotes;

[Collection(DynamoDbTests.Name)]
public sealed class QuoteCapacityTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private QuoteCustomer ada = null!;

    public async Task InitializeAsync() => ada = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1)]
    [InlineData(Cart.MaxLines)]
    public async Task A_quote_uses_two_requests_and_one_unit_per_line(int lines)
    {
        var cart = new List<(Shop.Domain.Products.Product, int)>();
        for (var number = 1; number <= lines; number++)
        {
            cart.Add((await ada.ProductAsync(number), 1));
        }

        await ada.CartAsync([.. cart]);
        await ada.AddressAsync("US", "CA", "93650");
        Assert.Equal((2, 1 + 0.5 + lines), await CostAsync("{}"));
    }

    [Fact]
    public async Task A_coupon_without_uses_needs_no_further_request()
    {
        await ada.CartAsync((await ada.ProductAsync(1), 1));
        await ada.CouponAsync();
        await ada.AddressAsync("US", "CA", "93650");
        Assert.Equal((2, 1 + 0.5 + 0.5 + 1), await CostAsync("""{"couponCode":"TEN"}"""));
    }

    [Fact]
    public async Task A_quote_uses_the_same_requests_and_units_for_any_number_of_products_in_the_shop()
    {
        await ada.CartAsync((await ada.ProductAsync(1), 1));
        await ada.AddressAsync("US", "CA", "93650");
        var few = await CostAsync("{}");
        await tables.SellAsync(Enumerable.Range(2, 199).Select(number => Make.Product(number)));
        Assert.Equal(few, await CostAsync("{}"));
    }

    private async Task<(int Requests, double Units)> CostAsync(string body)
    {
        var cost = await tables.Dynamo.CostAsync(async () => Assert.Equal(200, (await ada.AskAsync(body)).Status));
        return (cost.Requests, cost.ReadUnits);
    }
}
