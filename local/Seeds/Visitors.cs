using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Domain.Users;
using Shop.Functions.Users;
using Shop.Local.Cognito;

namespace Shop.Local.Seeds;

/// <summary>Somebody who is signed in to a local run.</summary>
/// <param name="Token">His ID token.</param>
internal sealed record Visitor(Role Role, string UserId, string Email, string Password, string Token);

/// <summary>Makes people of every role in a running shop: customers sign themselves up, vendors are made by the pool's administrator.</summary>
internal sealed class Visitors(LocalShop shop) : IDisposable
{
    private const string Password = "Correct-horse-1";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });

    public void Dispose() => http.Dispose();

    public Task<Visitor> OfAsync(Role role, CancellationToken cancellationToken = default) => role switch
    {
        Role.Customer => CustomerAsync(cancellationToken),
        Role.Vendor => VendorAsync(cancellationToken),
        Role.Admin => SignInAsync(Role.Admin, shop.Admin!.Email, shop.Admin.Password, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private async Task<Visitor> CustomerAsync(CancellationToken cancellationToken)
    {
        var email = Address("customer");
        await PostAsync("auth/register", new() { ["email"] = email, ["password"] = Password, ["name"] = "Carla Customer" }, cancellationToken);
        await PostAsync("auth/confirm", new() { ["email"] = email, ["code"] = CognitoLocal.Code }, cancellationToken);
        return await SignInAsync(Role.Customer, email, Password, cancellationToken);
    }

    private async Task<Visitor> VendorAsync(CancellationToken cancellationToken)
    {
        var email = Address("vendor");
        var pool = new CognitoClient(http, shop.CognitoLocalEndpoint!, shop.Clock);
        JsonArray attributes =
        [
            Attribute(SignUpAttributes.Email, email),
            Attribute(SignUpAttributes.EmailVerified, "true"),
            Attribute(SignUpAttributes.Name, "Victor Vendor"),
            Attribute(SignUpAttributes.Role, Role.Vendor.Wire()),
            Attribute(SignUpAttributes.StoreName, "Victor's Vinyl"),
        ];
        await pool.DoAsync("AdminCreateUser", Of(email, new() { ["UserAttributes"] = attributes, ["MessageAction"] = "SUPPRESS" }), cancellationToken);
        await pool.DoAsync("AdminSetUserPassword", Of(email, new() { ["Password"] = Password, ["Permanent"] = true }), cancellationToken);
        await pool.DoAsync("AdminAddUserToGroup", Of(email, new() { ["GroupName"] = Role.Vendor.Wire() }), cancellationToken);
        return await SignInAsync(Role.Vendor, email, Password, cancellationToken);
    }

    private async Task<Visitor> SignInAsync(Role role, string email, string password, CancellationToken cancellationToken)
    {
        var login = await PostAsync("auth/login", new() { ["email"] = email, ["password"] = password }, cancellationToken);
        var token = (string)login["idToken"]!;
        return new(role, SubjectOf(token), email, password, token);
    }

    private async Task<JsonObject> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"{shop.BaseUrl}/{path}"), body, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new LocalRunException($"POST /{path} answered {(int)answer.StatusCode}: {text}");
    }

    private static string SubjectOf(string token) => (string)JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!["sub"]!;

    private static string Address(string name) => $"{name}-{Guid.NewGuid():N}@example.com";

    private static JsonObject Attribute(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    private JsonObject Of(string user, JsonObject request)
    {
        request["UserPoolId"] = shop.UserPoolId;
        request["Username"] = user;
        return request;
    }
}
