using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local.Cognito;

namespace Shop.Local.Seeds;

/// <summary>Puts the demo products on sale through the API itself, as its administrator.</summary>
internal sealed class Catalogue(HttpClient http, Uri api, PoolDefinition pool, CognitoFront cognito)
{
    /// <summary>Does nothing when there is any product.</summary>
    /// <exception cref="LocalRunException">The API refused.</exception>
    public async Task EnsureAsync(AdministratorLogin login, CancellationToken cancellationToken)
    {
        var token = await SignInAsync(login, cancellationToken);
        var listed = await AskAsync(HttpMethod.Get, "products?limit=1", null, token, cancellationToken);
        if (listed["items"]!.AsArray().Count > 0)
        {
            return;
        }

        foreach (var product in DemoProducts.All)
        {
            await AskAsync(HttpMethod.Post, "products", product.ToJson(), token, cancellationToken);
        }
    }

    private async Task<string> SignInAsync(AdministratorLogin login, CancellationToken cancellationToken)
    {
        var answer = await cognito.AnswerAsync(
            "InitiateAuth",
            new()
            {
                ["ClientId"] = pool.Clients.Keys.First(),
                ["AuthFlow"] = "USER_PASSWORD_AUTH",
                ["AuthParameters"] = new JsonObject { ["USERNAME"] = login.Email, ["PASSWORD"] = login.Password },
            },
            cancellationToken);
        return (string?)answer.Json["AuthenticationResult"]?["IdToken"]
            ?? throw new LocalRunException($"The administrator {login.Email} cannot sign in: {answer.Json.ToJsonString()}");
    }

    private async Task<JsonObject> AskAsync(HttpMethod method, string path, JsonObject? body, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{api}/{path}"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var answer = await http.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!.AsObject()
            : throw new LocalRunException($"The demo catalogue could not be made: {method} {path} answered {(int)answer.StatusCode}: {text}");
    }
}
