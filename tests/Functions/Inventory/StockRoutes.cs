using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Products;
using Shop.Functions.Inventory;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Inventory;

/// <summary>Calls the stock routes for one product with ten available pieces, by default as its vendor.</summary>
internal sealed class StockRoutes
{
    private StockRoutes(TestTables tables, ProductId productId) => (Tables, ProductId) = (tables, productId);

    public TestTables Tables { get; }

    public ProductId ProductId { get; }

    public static async Task<StockRoutes> OfAsync(DynamoDb dynamoDb)
    {
        var (tables, lamp) = (await dynamoDb.TablesAsync(), Make.Product(1, stock: 10));
        await tables.SellAsync(lamp);
        return new(tables, lamp.Product.Id);
    }

    public Task<Answer> ReadAsync(string by = "vendor-1", string? groups = "vendor", string? id = null) =>
        AskAsync(Tables.New<GetStock>().Handle, Requests.Get("/inventory/x"), by, groups, id);

    public Task<Answer> RestockAsync(string body, string by = "vendor-1", string groups = "vendor", string? key = null, string? id = null)
    {
        var request = Requests.Post("/inventory/x/restock", body);
        return AskAsync(Tables.New<RestockProduct>(new FixedTime(FixedTime.Noon)).Handle, key is null ? request : request.Keyed(key), by, groups, id);
    }

    public Task<Answer> AdjustAsync(string body, string by = "vendor-1", string? id = null) =>
        AskAsync(Tables.New<AdjustStock>(new FixedTime(FixedTime.Noon)).Handle, Requests.Post("/inventory/x/adjust", body), by, "vendor", id);

    public Task<Answer> SetLowStockAsync(string body, string by = "vendor-1", string? id = null) =>
        AskAsync(Tables.New<SetLowStock>(new FixedTime(FixedTime.Noon)).Handle, Requests.Put("/inventory/x", body), by, "vendor", id);

    private Task<Answer> AskAsync(
        Func<APIGatewayProxyRequest, ILambdaContext, string, Task<IHttpResult>> handle,
        APIGatewayProxyRequest request, string by, string? groups, string? id) =>
        Answer.OfAsync(handle(request.By(by, groups), new FakeContext(), id ?? $"{ProductId}"));
}
