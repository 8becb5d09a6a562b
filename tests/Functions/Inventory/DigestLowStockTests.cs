using Shop.Domain.Inventory;
using Shop.Functions.Inventory;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Inventory;

[Collection(DynamoDbTests.Name)]
public sealed class DigestLowStockTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_digest_names_the_products_with_low_stock_the_fewest_pieces_first()
    {
        await tables.SellAsync(Enumerable.Range(4, 4).Reverse().Select(number => Make.Product(number, stock: number)));

        var digest = await DigestAsync();

        Assert.Equal((true, "Low stock: 2 products"), (digest.HasText, digest.Subject));
        Assert.Equal(["Product 4", "Product 5"], Names(digest));
    }

    [Fact]
    public async Task Without_low_stock_there_is_nothing_to_publish()
    {
        await tables.SellAsync(Make.Product(7, stock: 7));

        Assert.Equal(new DigestStep(HasText: false, Subject: null, Text: null), await DigestAsync());
    }

    [Fact]
    public async Task A_digest_has_a_largest_number_of_products_and_no_scan_reads_the_others()
    {
        await tables.SellAsync(Enumerable.Range(1, LowStockDigest.MaxProducts + 1).Select(number => Make.Product(number, stock: 1)));

        DigestStep digest = null!;
        var (requests, _, _) = await tables.Dynamo.CostAsync(async () => digest = await DigestAsync());

        Assert.Equal($"Low stock: more than {LowStockDigest.MaxProducts} products", digest.Subject);
        Assert.Equal(LowStockDigest.MaxProducts, Names(digest).Count);
        Assert.Equal(3, requests);
    }

    private Task<DigestStep> DigestAsync() => tables.New<DigestLowStock>().Handle(new("2026-03-01T12:00:00Z"), new FakeContext());

    private static List<string> Names(DigestStep digest) =>
    [
        .. digest.Text!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")[1].Split(" (")[0]),
    ];
}
