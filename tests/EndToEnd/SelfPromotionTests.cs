using System.Text;
using Shop.Contract.Handlers;
using Shop.Domain.Users;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>A customer who sends the role of an administrator in every request with a body.</summary>
[Collection(RunningShop.Name)]
public sealed class SelfPromotionTests(RunningShop shop)
{
    private static readonly string[] Claims =
        ["role", "roles", "groups", "status", "isAdmin", "userId", "cognito:groups", "custom:role", "Role", "ROLE"];

    public static TheoryData<string, string> Open
    {
        get
        {
            var open = new TheoryData<string, string>();
            foreach (var (handler, route) in HandlerCatalog.Deployed.Routes)
            {
                if (route.Method is "POST" or "PUT" && (handler.IsPublic || handler.Roles.Contains(Role.Customer)))
                {
                    open.Add(route.Method, route.Path);
                }
            }

            return open;
        }
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task No_field_of_a_request_makes_a_customer_an_administrator(string method, string path)
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var token = await customer.TokenAsync(shop.Client);
        foreach (var claim in Claims)
        {
            using var body = new StringContent($$"""{"{{claim}}":"admin"}""", Encoding.UTF8, "application/json");
            await shop.Client.SendAsync(new HttpMethod(method), string.Concat(path.Split('{', '}')), body, token);
        }

        var next = await customer.TokenAsync(shop.Client);
        var me = await shop.Client.GetAsync("/users/me", next);
        Assert.Equal(("customer", "active", customer.UserId), (me.Text("role"), me.Text("status"), me.Text("userId")));
        Assert.Equal(403, (await shop.Client.GetAsync("/users?role=admin", next)).Status);
    }

    [Theory]
    [InlineData("/users/me", "role")]
    [InlineData("/users/me", "status")]
    [InlineData("/users/me", "email")]
    [InlineData("/users/me/profile", "role")]
    [InlineData("/users/me/profile", "userId")]
    public async Task Fields_that_users_cannot_change_are_answered_with_400(string path, string field)
    {
        var token = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        var answer = await shop.Client.PutAsync(path, new Dictionary<string, string> { [field] = "admin" }, token);
        Assert.Equal(400, answer.Status);
        Assert.Equal([field], answer.RefusedFields());
    }
}
