using System.Reflection;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using Shop.Functions;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions;

/// <summary>The classes that Lambda calls. They alone read the process environment, so the tests of this class run one by one.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class WrapperTests(DynamoDb dynamoDb)
{
    public static TheoryData<string> Handlers =>
        [.. typeof(Startup).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(IsHandler).Select(method => method.DeclaringType!.FullName!)];

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Every_handler_can_be_built_from_its_environment(string handler)
    {
        await using var tables = await dynamoDb.TablesAsync();
        var wrapper = Build(() => Activator.CreateInstance(typeof(Startup).Assembly.GetType($"{handler}_Handle_Generated", throwOnError: true)!)!, tables);
        Assert.NotNull(wrapper.GetType().GetMethod("Handle"));
        Assert.True($"Shop.Functions::{wrapper.GetType().FullName}::Handle".Length <= 127);
    }

    [Fact]
    public async Task Each_handler_keeps_the_environment_that_it_was_built_with()
    {
        await using var one = await dynamoDb.TablesAsync();
        await using var other = await dynamoDb.TablesAsync();
        var creating = Build(() => new CreateProduct_Handle_Generated(), one);
        var listingOne = Build(() => new ListProducts_Handle_Generated(), one);
        var listingOther = Build(() => new ListProducts_Handle_Generated(), other);

        const string Body = """{"name":"A","description":"B","price":{"amount":1,"currency":"USD"},"category":"Books","stock":1}""";
        Assert.Equal(201, Answer.Of(await creating.Handle(AsSent(Requests.Post("/products", Body).By("sub-1", "admin")), new FakeContext())).Status);

        Assert.Equal(1, await CountAsync(listingOne));
        Assert.Equal(0, await CountAsync(listingOther));
    }

    [Fact]
    public async Task The_path_parameter_reaches_the_handler()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var (product, stock) = Make.Product(1);
        await tables.SellAsync((product, stock));
        var request = Requests.Get($"/products/{product.Id}").By("sub-1");
        request.PathParameters = new Dictionary<string, string> { ["id"] = $"{product.Id}" };
        var answer = Answer.Of(await Build(() => new GetProduct_Handle_Generated(), tables).Handle(AsSent(request), new FakeContext()));
        Assert.Equal((200, $"{product.Id}"), (answer.Status, answer["productId"]));
    }

    private static async Task<int> CountAsync(ListProducts_Handle_Generated listing) =>
        Answer.Of(await listing.Handle(AsSent(Requests.Get("/products").By("sub-1")), new FakeContext())).Body.GetProperty("items").GetArrayLength();

    private static bool IsHandler(MethodInfo method) => method.IsDefined(typeof(LambdaFunctionAttribute));

    // Through the serializer, as Lambda does it.
    private static APIGatewayProxyRequest AsSent(APIGatewayProxyRequest request)
    {
        var serializer = new DefaultLambdaJsonSerializer();
        using var stream = new MemoryStream();
        serializer.Serialize(request, stream);
        stream.Position = 0;
        return serializer.Deserialize<APIGatewayProxyRequest>(stream);
    }

    private static T Build<T>(Func<T> construct, TestTables tables)
    {
        var environment = Tables.All.ToDictionary(table => table.Value.EnvironmentVariable, table => tables.Names[table.Key]);
        environment["AWS_REGION"] = "eu-west-1";
        environment["AWS_ENDPOINT_URL_DYNAMODB"] = tables.Endpoint;
        (environment["USER_POOL_CLIENT_ID"], environment["USER_POOL_ID"]) = ("client-1", "pool-1");
        (environment["PAYMENT_SECRET_ARN"], environment["AWS_SESSION_TOKEN"]) = ("arn:aws:secretsmanager:eu-west-1:0:secret:keys", "session");
        var before = environment.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        try
        {
            Set(environment!);
            return construct();
        }
        finally
        {
            Set(before);
        }
    }

    private static void Set(Dictionary<string, string?> environment)
    {
        foreach (var (name, value) in environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
