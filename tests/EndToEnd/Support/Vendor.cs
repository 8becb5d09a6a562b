using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>A vendor, made in the user pool as an administrator makes one; every call makes another one.</summary>
internal static class Vendor
{
    private const string Password = "Correct-horse-1";

    /// <summary>Signs the new vendor in and gives the ID token.</summary>
    public static async Task<string> TokenAsync(ShopClient client, LocalShop shop)
    {
        using var pool = new CognitoCalls(shop.CognitoLocalEndpoint!);
        var email = $"vendor-{Guid.NewGuid():N}@example.com";
        await CallAsync("AdminCreateUser", new
        {
            shop.UserPoolId,
            Username = email,
            MessageAction = "SUPPRESS",
            UserAttributes = new[]
            {
                new { Name = "email", Value = email },
                new { Name = "email_verified", Value = "true" },
                new { Name = "name", Value = "Grace Hopper" },
                new { Name = "custom:role", Value = "vendor" },
                new { Name = "custom:storeName", Value = "Grace's Compilers" },
            },
        });
        await CallAsync("AdminSetUserPassword", new { shop.UserPoolId, Username = email, Password, Permanent = true });
        await CallAsync("AdminAddUserToGroup", new { shop.UserPoolId, Username = email, GroupName = "vendor" });
        var login = await client.PostAsync("/auth/login", new { email, password = Password });
        Assert.True(login.Status == 200, login.ToString());
        return login.Text("idToken");

        async Task CallAsync(string operation, object request)
        {
            var answer = await pool.CallAsync(operation, request);
            Assert.True(answer.Status == 200, $"{operation}: {answer}");
        }
    }
}
