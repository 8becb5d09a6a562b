namespace Shop.Tests.EndToEnd.Support;

/// <summary>A customer who signed up through the API.</summary>
public sealed record Customer(string Email, string Password, string UserId)
{
    /// <summary>The confirmation code of the local run.</summary>
    public const string Code = "123456";

    public static async Task<Customer> RegisterAsync(ShopClient client)
    {
        var email = $"customer-{Guid.NewGuid():N}@example.com";
        const string Password = "Correct-horse-1";
        var answer = await client.PostAsync("/auth/register", new { email, password = Password, name = "Ada Lovelace" });
        Assert.True(answer.Status == 201, answer.ToString());
        return new(email, Password, answer.Text("userId"));
    }

    public static async Task<Customer> ConfirmedAsync(ShopClient client)
    {
        var customer = await RegisterAsync(client);
        var answer = await client.PostAsync("/auth/confirm", new { email = customer.Email, code = Code });
        Assert.True(answer.Status == 200, answer.ToString());
        return customer;
    }

    public Task<Answer> SignInAsync(ShopClient client) => client.PostAsync("/auth/login", new { email = Email, password = Password });

    /// <param name="login">The answer to the sign-in.</param>
    public static Task<Answer> RefreshAsync(ShopClient client, Answer login) =>
        client.PostAsync("/auth/refresh", new { refreshToken = login.Text("refreshToken") });

    /// <summary>Signs in and gives the ID token.</summary>
    public async Task<string> TokenAsync(ShopClient client)
    {
        var answer = await SignInAsync(client);
        Assert.True(answer.Status == 200, answer.ToString());
        return answer.Text("idToken");
    }
}
