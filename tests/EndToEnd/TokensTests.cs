using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class TokensTests(RunningShop shop)
{
    [Theory]
    [InlineData(null)]
    [InlineData("rubbish")]
    [InlineData("a.b.c")]
    public async Task A_request_without_a_valid_token_is_answered_with_401(string? token)
    {
        var answer = await shop.Client.GetAsync("/users/me", token);
        Assert.Equal(401, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentType);
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_answered_with_401()
    {
        var good = await shop.AdminTokenAsync();
        using var other = RSA.Create(2048);
        var signed = good[..good.LastIndexOf('.')];
        var signature = other.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Assert.Equal(200, (await shop.Client.GetAsync("/users/me", good)).Status);
        Assert.Equal(401, (await shop.Client.GetAsync("/users/me", $"{signed}.{Base64Url.EncodeToString(signature)}")).Status);
    }

    [Fact]
    public async Task A_token_without_a_signature_is_answered_with_401()
    {
        var parts = (await shop.AdminTokenAsync()).Split('.');
        var header = Base64Url.EncodeToString(Encoding.ASCII.GetBytes("""{"alg":"none","typ":"JWT"}"""));
        Assert.Equal(401, (await shop.Client.GetAsync("/users/me", $"{header}.{parts[1]}.")).Status);
    }

    [Fact]
    public async Task An_altered_token_is_answered_with_401()
    {
        var parts = (await shop.AdminTokenAsync()).Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        claims["sub"] = "another-user";
        var altered = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
        Assert.Equal(401, (await shop.Client.GetAsync("/users/me", altered)).Status);
    }

    [Fact]
    public async Task An_access_token_is_answered_with_401()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var login = await customer.SignInAsync(shop.Client);
        Assert.Equal(401, (await shop.Client.GetAsync("/users/me", login.Text("accessToken"))).Status);
    }

    [Fact]
    public async Task A_token_of_another_client_of_the_pool_is_answered_with_401()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        using var cognito = new CognitoCalls(shop.Cognito);
        var client = await cognito.CallAsync("CreateUserPoolClient", new { UserPoolId = shop.UserPoolId, ClientName = "another" });
        var login = await cognito.CallAsync("InitiateAuth", new
        {
            AuthFlow = "USER_PASSWORD_AUTH",
            ClientId = client.Json.GetProperty("UserPoolClient").GetProperty("ClientId").GetString(),
            AuthParameters = new { USERNAME = customer.Email, PASSWORD = customer.Password },
        });
        var token = login.Json.GetProperty("AuthenticationResult").GetProperty("IdToken").GetString();
        Assert.Equal(401, (await shop.Client.GetAsync("/users/me", token)).Status);
    }

    [Fact]
    public async Task An_expired_token_is_answered_with_401()
    {
        var token = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        Assert.Equal(200, (await shop.Client.GetAsync("/users/me", token)).Status);
        using (shop.InTheFuture(TimeSpan.FromHours(25)))
        {
            Assert.Equal(401, (await shop.Client.GetAsync("/users/me", token)).Status);
        }
    }
}
