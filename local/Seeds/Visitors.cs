using System.Text.Json.Nodes;
using Shop.Domain.Users;
using Shop.Functions.Users;
using Shop.Local.Aws;
using Shop.Local.Cognito;

namespace Shop.Local.Seeds;

/// <summary>Creates signed-in users of every role in a running shop. Customers sign up; vendors are created in the user pool.</summary>
internal sealed class Visitors : IDisposable
{
    private const string Password = "Correct-horse-1";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly LocalShop shop;
    private readonly ApiClient api;

    public Visitors(LocalShop shop)
    {
        this.shop = shop;
        api = new(http, shop.BaseUrl);
    }

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
        var email = NewAddress("customer");
        var registration = new JsonObject { ["email"] = email, ["password"] = Password, ["name"] = "Carla Customer" };
        await PostAsync("/auth/register", registration, cancellationToken);
        await PostAsync("/auth/confirm", new() { ["email"] = email, ["code"] = CognitoLocal.Code }, cancellationToken);
        return await SignInAsync(Role.Customer, email, Password, cancellationToken);
    }

    private async Task<Visitor> VendorAsync(CancellationToken cancellationToken)
    {
        var email = NewAddress("vendor");
        var users = new PoolUsers(new CognitoClient(http, shop.CognitoLocalEndpoint!, shop.Clock), shop.UserPoolId!);
        await users.CreateAsync(
            email,
            Password,
            [
                (SignUpAttributes.Email, email),
                (SignUpAttributes.EmailVerified, "true"),
                (SignUpAttributes.Name, "Victor Vendor"),
                (SignUpAttributes.Role, Role.Vendor.Wire()),
                (SignUpAttributes.StoreName, "Victor's Vinyl"),
            ],
            cancellationToken);
        await users.AddToGroupAsync(email, Role.Vendor.Wire(), cancellationToken);
        return await SignInAsync(Role.Vendor, email, Password, cancellationToken);
    }

    private async Task<Visitor> SignInAsync(Role role, string email, string password, CancellationToken cancellationToken)
    {
        var login = await PostAsync("/auth/login", new() { ["email"] = email, ["password"] = password }, cancellationToken);
        var token = (string)login["idToken"]!;
        return new(role, PoolToken.Subject(token), email, password, token);
    }

    private Task<JsonObject> PostAsync(string path, JsonObject body, CancellationToken cancellationToken) =>
        api.SendAsync(HttpMethod.Post, path, body, token: null, cancellationToken);

    private static string NewAddress(string name) => $"{name}-{Guid.NewGuid():N}@example.com";
}

/// <summary>A signed-in user of a local run.</summary>
/// <param name="Token">The ID token.</param>
internal sealed record Visitor(Role Role, string UserId, string Email, string Password, string Token);
