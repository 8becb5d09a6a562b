using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Shop.Local.Gateway;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gateway;

public sealed class TokenVerifierTests
{
    private const string Issuer = "http://cognito.localhost/us-east-1_abc";
    private const string Audience = "^client1$";

    private static readonly RSA Key = RSA.Create(2048);
    private static readonly RSA OtherKey = RSA.Create(2048);

    private readonly ManualTime time = new();

    [Fact]
    public void A_valid_token_gives_its_claims() => Assert.Equal("user1", (string?)Verify(Token())?["sub"]);

    [Fact]
    public void A_token_with_the_signature_of_another_key_is_refused() => Assert.Null(Verify(Token(signer: OtherKey)));

    [Fact]
    public void A_token_with_an_unknown_key_id_is_refused() =>
        Assert.Null(Verify(Token(header: """{"alg":"RS256","kid":"k2"}""")));

    [Fact]
    public void A_token_is_refused_from_its_expiry_on()
    {
        var token = Token();
        time.Advance(TimeSpan.FromSeconds(3_599));
        Assert.NotNull(Verify(token));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Verify(token));
    }

    [Theory]
    [InlineData("aud", "\"client2\"")]
    [InlineData("aud", "\"client1x\"")]
    [InlineData("aud", "[\"client1\"]")]
    [InlineData("aud", null)]
    [InlineData("iss", "\"http://cognito.localhost/us-east-1_other\"")]
    [InlineData("iss", null)]
    [InlineData("token_use", "\"access\"")]
    [InlineData("token_use", null)]
    [InlineData("exp", "\"9999999999\"")]
    [InlineData("exp", "9999999999.5")]
    [InlineData("exp", null)]
    public void A_signed_token_with_a_wrong_claim_is_refused(string claim, string? value) =>
        Assert.Null(Verify(Token(claims => claims[claim] = value is null ? null : JsonNode.Parse(value))));

    [Fact]
    public void Without_an_audience_expression_every_client_of_the_pool_is_accepted() =>
        Assert.NotNull(Verify(Token(claims => claims["aud"] = "client2"), audience: null));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("RS384")]
    [InlineData("PS256")]
    public void A_token_with_another_algorithm_is_refused(string algorithm)
    {
        var header = $$"""{"alg":"{{algorithm}}","kid":"k1"}""";
        Assert.Null(Verify(Token(header: header)));
        Assert.Null(Verify(Token(header: header).Split('.') is [var head, var body, _] ? $"{head}.{body}." : ""));
    }

    [Fact]
    public void A_token_with_an_HMAC_of_the_public_key_is_refused()
    {
        var signed = Part("""{"alg":"HS256","kid":"k1"}""") + "." + Part(Claims().ToJsonString());
        byte[][] secrets =
        [
            Key.ExportSubjectPublicKeyInfo(),
            Encoding.ASCII.GetBytes(Key.ExportSubjectPublicKeyInfoPem()),
            Key.ExportParameters(false).Modulus!,
        ];
        foreach (var secret in secrets)
        {
            Assert.Null(Verify($"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}"));
        }
    }

    [Fact]
    public void A_token_with_a_changed_payload_is_refused()
    {
        var parts = Token().Split('.');
        var claims = Claims();
        claims["sub"] = "admin";
        Assert.Null(Verify($"{parts[0]}.{Part(claims.ToJsonString())}.{parts[2]}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d")]
    [InlineData("....")]
    [InlineData("%%%.%%%.%%%")]
    [InlineData("bnVsbA.bnVsbA.bnVsbA")]
    public void A_malformed_token_is_refused(string token) => Assert.Null(Verify(token));

    [Fact]
    public void A_token_whose_header_has_two_algorithms_is_refused() =>
        Assert.Null(Verify(Token(header: """{"alg":"none","alg":"RS256","kid":"k1"}""")));

    [Fact]
    public void A_very_long_token_is_refused() =>
        Assert.Null(Verify(Token(claims => claims["name"] = new string('x', 20_000))));

    private JsonObject? Verify(string token, string? audience = Audience)
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        var (modulus, exponent) = (Base64Url.EncodeToString(key.Modulus), Base64Url.EncodeToString(key.Exponent));
        var jwks = $$"""{"keys":[{"kty":"RSA","kid":"k1","n":"{{modulus}}","e":"{{exponent}}"}]}""";
        return new TokenVerifier(SigningKeys.Parse(jwks), Issuer, time).Verify(token, audience);
    }

    private JsonObject Claims() => new()
    {
        ["sub"] = "user1",
        ["iss"] = Issuer,
        ["aud"] = "client1",
        ["token_use"] = "id",
        ["exp"] = time.GetUtcNow().ToUnixTimeSeconds() + 3_600,
    };

    private string Token(Action<JsonObject>? change = null, RSA? signer = null, string header = """{"alg":"RS256","kid":"k1"}""")
    {
        var claims = Claims();
        change?.Invoke(claims);
        var signed = Part(header) + "." + Part(claims.ToJsonString());
        var signature = (signer ?? Key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    private static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
