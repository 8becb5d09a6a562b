using System.Text.Json.Nodes;
using Shop.Local.Cognito;

namespace Shop.Local.Seeds;

/// <summary>Creates the demo products through the API, as the administrator.</summary>
internal sealed class CatalogueSeed(ApiClient api, LocalPool pool)
{
    /// <summary>Creates the products. Does nothing when the shop already has a product.</summary>
    /// <exception cref="LocalRunException">The API refused a request.</exception>
    public async Task EnsureAsync(AdministratorLogin login, CancellationToken cancellationToken)
    {
        var token = await SignInAsync(login, cancellationToken);
        var listed = await api.SendAsync(HttpMethod.Get, "/products?limit=1", null, token, cancellationToken);
        if (listed["items"]!.AsArray().Count > 0)
        {
            return;
        }

        foreach (var product in DemoProducts.All)
        {
            await api.SendAsync(HttpMethod.Post, "/products", product.ToJson(), token, cancellationToken);
        }
    }

    // The sign-in does not use the API, because the first call of each trigger is slow and could exceed the timeout of the login function.
    private async Task<string> SignInAsync(AdministratorLogin login, CancellationToken cancellationToken)
    {
        var answer = await pool.Operations.AnswerAsync(
            "InitiateAuth",
            new()
            {
                ["ClientId"] = pool.Definition.Clients.Keys.First(),
                ["AuthFlow"] = "USER_PASSWORD_AUTH",
                ["AuthParameters"] = new JsonObject { ["USERNAME"] = login.Email, ["PASSWORD"] = login.Password },
            },
            cancellationToken);
        return (string?)answer.Json["AuthenticationResult"]?["IdToken"]
            ?? throw new LocalRunException($"The administrator {login.Email} cannot sign in: {answer.Json.ToJsonString()}");
    }
}
