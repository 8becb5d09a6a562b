using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

/// <summary>Users with their profiles on tables of their own, at noon.</summary>
internal sealed class People
{
    private People(TestTables tables) => Tables = tables;

    public TestTables Tables { get; }

    public static async Task<People> OfAsync(DynamoDb dynamoDb, params Account[] accounts)
    {
        var people = new People(await dynamoDb.TablesAsync());
        foreach (var account in accounts)
        {
            Assert.True(await people.Tables.New<AccountStore>().CreateAsync(account, CancellationToken.None));
        }

        return people;
    }

    /// <summary>Calls the handler an hour later.</summary>
    public Task<Answer> AskAsync<THandler>(
        APIGatewayProxyRequest request, Func<THandler, Func<APIGatewayProxyRequest, ILambdaContext, Task<IHttpResult>>> handle)
        where THandler : class =>
        Answer.OfAsync(handle(Tables.New<THandler>(new FixedTime(FixedTime.Noon.AddHours(1))))(request, new FakeContext()));

    /// <inheritdoc cref="AskAsync{THandler}(APIGatewayProxyRequest, Func{THandler, Func{APIGatewayProxyRequest, ILambdaContext, Task{IHttpResult}}})"/>
    public Task<Answer> AskAsync<THandler>(
        APIGatewayProxyRequest request, string id, Func<THandler, Func<APIGatewayProxyRequest, ILambdaContext, string, Task<IHttpResult>>> handle)
        where THandler : class =>
        AskAsync<THandler>(request, handler => (sent, context) => handle(handler)(sent, context, id));

    public async Task<Account> AccountAsync(string id) =>
        (await Tables.New<AccountStore>().FindAsync(UserId.Parse(id), CancellationToken.None))!;

    /// <summary>Who did what to what.</summary>
    public async Task<IEnumerable<string>> AuditedAsync() =>
        (await Tables.RowsAsync(ShopTable.AuditLog)).Select(row => $"{row["userId"].S} {row["action"].S} {row["entity"].S}").Order(StringComparer.Ordinal);
}
