using System.Text;
using System.Text.Json;
using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class PostConfirmationTests(RunningShop shop)
{
    private const string Function = "shop-dev-users-post-confirmation";

    [Fact]
    public async Task Repeated_deliveries_create_one_user_and_one_profile()
    {
        var id = $"{Guid.NewGuid()}";
        var answers = await Task.WhenAll(DeliverAsync(id, "Ada Lovelace"), DeliverAsync(id, "Ada Lovelace"));
        Assert.All(answers, status => Assert.Equal(200, status));
        var first = await AccountRows.OfAsync(shop, id);
        using (shop.InTheFuture(TimeSpan.FromDays(2)))
        {
            Assert.Equal(200, await DeliverAsync(id, "Another Name"));
        }

        Assert.Single(first.Users);
        Assert.Single(first.Profiles);
        Assert.Equivalent(first, await AccountRows.OfAsync(shop, id), strict: true);
    }

    [Fact]
    public async Task A_sign_up_succeeds_while_DynamoDB_fails_and_writes_neither_user_nor_profile()
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

        var rows = await AccountRows.OfAsync(shop, customer.UserId);
        Assert.Empty(rows.Users);
        Assert.Empty(rows.Profiles);
        var errors = shop.Shop.Log.Lines.Where(line => line.Source == Function && line.Level == "Error");
        Assert.Contains(errors, line => line.Text.Contains(customer.UserId, StringComparison.Ordinal));
    }

    private async Task<int> DeliverAsync(string id, string name)
    {
        var attributes = new { sub = id, email = $"{id}@example.com", name, email_verified = "true" };
        var delivered = new
        {
            version = "1",
            triggerSource = "PostConfirmation_ConfirmSignUp",
            region = "us-east-1",
            userPoolId = shop.UserPoolId,
            userName = id,
            callerContext = new { awsSdkVersion = "aws-sdk-unknown-unknown", clientId = shop.UserPoolClientId },
            request = new { userAttributes = attributes },
            response = new { },
        };
        using var http = new HttpClient();
        using var content = new StringContent(JsonSerializer.Serialize(delivered), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri($"{shop.Shop.LambdaEndpoint}/2015-03-31/functions/{Function}/invocations"), content);
        Assert.False(response.Headers.Contains("X-Amz-Function-Error"), await response.Content.ReadAsStringAsync());
        return (int)response.StatusCode;
    }
}
