using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class PostConfirmation(RunningShop shop)
{
    private const string Function = "shop-dev-users-post-confirmation";

    [Fact]
    public async Task Delivered_twice_at_once_and_again_later_it_makes_one_user_and_one_profile()
    {
        var id = $"{Guid.NewGuid()}";
        var answers = await Task.WhenAll(DeliverAsync(id, "Ada Lovelace"), DeliverAsync(id, "Ada Lovelace"));
        Assert.All(answers, status => Assert.Equal(200, status));
        var first = (await UsersAsync(id), await ProfilesAsync(id));
        using (shop.InTheFuture(TimeSpan.FromDays(2)))
        {
            Assert.Equal(200, await DeliverAsync(id, "Another Name"));
        }

        var last = (Users: await UsersAsync(id), Profiles: await ProfilesAsync(id));
        Assert.Equal((1, 1), (last.Users.Count, last.Profiles.Count));
        Assert.Equal(Text(first.Item1[0]), Text(last.Users[0]));
        Assert.Equal(Text(first.Item2[0]), Text(last.Profiles[0]));
    }

    [Fact]
    public async Task With_DynamoDB_failing_the_sign_up_succeeds_and_leaves_nothing_half_written()
    {
        var customer = await Customer.RegisterAsync(shop.Client);
        shop.Shop.Gate.Faults.FailAll(new Fault("InternalServerError", Function: Function));
        try
        {
            var confirmed = await shop.Client.PostAsync("/auth/confirm", new { email = customer.Email, code = Customer.Code });
            Assert.Equal(200, confirmed.Status);
        }
        finally
        {
            shop.Shop.Gate.Faults.Clear();
        }

        Assert.Empty(await UsersAsync(customer.UserId));
        Assert.Empty(await ProfilesAsync(customer.UserId));
        Assert.Contains(shop.Shop.Log.Lines, line => line.Source == Function && line.Level == "Error" && line.Text.Contains(customer.UserId, StringComparison.Ordinal));
        Assert.Equal(200, (await shop.Client.PostAsync("/auth/login", new { email = customer.Email, password = customer.Password })).Status);
    }

    private async Task<int> DeliverAsync(string id, string name)
    {
        var delivered = new
        {
            version = "1",
            triggerSource = "PostConfirmation_ConfirmSignUp",
            region = "us-east-1",
            userPoolId = shop.UserPoolId,
            userName = id,
            callerContext = new { awsSdkVersion = "aws-sdk-unknown-unknown", clientId = shop.UserPoolClientId },
            request = new { userAttributes = new Dictionary<string, string> { ["sub"] = id, ["email"] = $"{id}@example.com", ["name"] = name, ["email_verified"] = "true" } },
            response = new { },
        };
        using var http = new HttpClient();
        using var content = new StringContent(JsonSerializer.Serialize(delivered), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri($"{shop.Shop.LambdaEndpoint}/2015-03-31/functions/{Function}/invocations"), content);
        Assert.False(response.Headers.Contains("X-Amz-Function-Error"), await response.Content.ReadAsStringAsync());
        return (int)response.StatusCode;
    }

    private Task<List<Dictionary<string, AttributeValue>>> UsersAsync(string id) => AllAsync("shop-dev-users", id);

    private Task<List<Dictionary<string, AttributeValue>>> ProfilesAsync(string id) => AllAsync("shop-dev-profiles", id);

    // Every item of the user, wherever a wrong second one might stand.
    private async Task<List<Dictionary<string, AttributeValue>>> AllAsync(string table, string id)
    {
        using var dynamo = new AmazonDynamoDBClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonDynamoDBConfig { ServiceURL = shop.Shop.DynamoDbEndpoint.ToString(), AuthenticationRegion = "us-east-1" });
        var items = await dynamo.ScanAsync(new ScanRequest(table));
        return [.. (items.Items ?? []).Where(item => item["userId"].S == id)];
    }

    private static string Text(Dictionary<string, AttributeValue> item) =>
        string.Join(", ", item.OrderBy(attribute => attribute.Key, StringComparer.Ordinal).Select(attribute => $"{attribute.Key}={attribute.Value.S ?? attribute.Value.N}"));
}
