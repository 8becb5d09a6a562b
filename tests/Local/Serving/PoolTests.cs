using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Cognito;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

/// <summary>A hand-made user pool on cognito-local.</summary>
public sealed class SmallPool : IAsyncLifetime
{
    public LocalShop Shop { get; private set; } = null!;

    private HttpClient Http { get; } = new();

    public async Task InitializeAsync() => Shop = await Shops.ServeAsync(new StackBuilder()
        .Function("pre", Handlers.Named(nameof(Handlers.Trigger)))
        .Function("post", Handlers.Named(nameof(Handlers.Trigger)))
        .Function("clerk", Handlers.Named(nameof(Handlers.Colour)), policy: Allow("cognito-idp:AdminGetUser"))
        .Pool("pre", "post")
        .Build());

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Shop.DisposeAsync();
    }

    internal Task<CognitoAnswer> CallAsync(string operation, JsonObject request) => CallAsync(Shop.CognitoEndpoint, operation, request);

    internal async Task<CognitoAnswer> CallAsync(Uri endpoint, string operation, JsonObject request) =>
        await new CognitoClient(Http, endpoint, Shop.Clock).SendAsync(operation, request, CancellationToken.None);

    internal static JsonObject Named(string email) => new() { ["UserPoolId"] = StackBuilder.PoolId, ["Username"] = email };

    private static string Allow(string action) => $$"""[{"Effect":"Allow","Action":["{{action}}"],"Resource":["{{StackBuilder.PoolArn}}"]}]""";

    internal static JsonObject SignUp(string email, string name = "Ada", string password = "passw0rd", params (string Name, string Value)[] more) => new()
    {
        ["ClientId"] = "client1",
        ["Username"] = email,
        ["Password"] = password,
        ["UserAttributes"] = new JsonArray(
        [
            .. more.Append(("name", name)).Append(("email", email))
                .Select(attribute => new JsonObject { ["Name"] = attribute.Item1, ["Value"] = attribute.Item2 }),
        ]),
    };

    internal static JsonObject Confirm(string email) => new() { ["ClientId"] = "client1", ["Username"] = email, ["ConfirmationCode"] = CognitoLocal.Code };

    internal static JsonObject SignIn(string email, string password = "passw0rd", string flow = "USER_PASSWORD_AUTH") => new()
    {
        ["ClientId"] = "client1",
        ["AuthFlow"] = flow,
        ["AuthParameters"] = new JsonObject { ["USERNAME"] = email, ["PASSWORD"] = password },
    };
}

public sealed class PoolTests(SmallPool pool) : IClassFixture<SmallPool>
{
    private readonly string email = $"{Guid.NewGuid():N}@example.com";

    [Fact]
    public async Task A_sign_up_is_mailed_confirmed_and_verified()
    {
        var signedUp = await pool.CallAsync("SignUp", SmallPool.SignUp(email));
        Assert.Equal(200, signedUp.Status);
        var mail = Assert.Single(pool.Shop.Mailbox.Mails, mail => mail.To == email);
        Assert.Contains(CognitoLocal.Code, mail.Body, StringComparison.Ordinal);
        Assert.Equal("UserNotConfirmedException", (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email))).Error);
        Assert.Equal(200, (await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email))).Status);
        var confirmation = Handlers.Triggers.Single(trigger => Of(trigger, "PostConfirmation_ConfirmSignUp"));
        var attributes = confirmation["request"]!["userAttributes"]!;
        Assert.Equal("true CONFIRMED", $"{attributes["email_verified"]} {attributes["cognito:user_status"]}");
        Assert.Equal(("us-east-1", StackBuilder.PoolId), ((string?)confirmation["region"], (string?)confirmation["userPoolId"]));
        var user = await pool.CallAsync("AdminGetUser", new() { ["UserPoolId"] = StackBuilder.PoolId, ["Username"] = email });
        Assert.Contains(user.Json["UserAttributes"]!.AsArray(), attribute => (string?)attribute!["Name"] == "email_verified" && (string?)attribute["Value"] == "true");
    }

    [Fact]
    public async Task A_session_says_how_long_it_lasts_and_its_token_names_pool_and_client()
    {
        await ConfirmedAsync();
        var session = (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email.ToUpperInvariant()))).Json["AuthenticationResult"]!;
        Assert.Equal((900, "Bearer"), ((int)session["ExpiresIn"]!, (string?)session["TokenType"]));
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(((string)session["IdToken"]!).Split('.')[1]))!;
        Assert.Equal(("http://cognito.localhost/us-east-1_test", "client1", "id"), ((string?)claims["iss"], (string?)claims["aud"], (string?)claims["token_use"]));
        Assert.True((bool)claims["email_verified"]!);
    }

    [Fact]
    public async Task Attributes_that_the_client_may_not_write_are_refused()
    {
        var answer = await pool.CallAsync("SignUp", SmallPool.SignUp(email, more: ("custom:role", "admin")));
        Assert.Equal("NotAuthorizedException", answer.Error);
    }

    [Fact]
    public async Task Sent_straight_to_the_emulator_the_trigger_sees_them_and_can_refuse()
    {
        var answer = await pool.CallAsync(pool.Shop.CognitoLocalEndpoint!, "SignUp", SmallPool.SignUp(email, "Mallory", more: ("custom:role", "admin")));
        Assert.Equal("UserLambdaValidationException", answer.Error);
        Assert.Equal("PreSignUp failed with error no Mallory here.", (string?)answer.Json["message"]);
        var attributes = Handlers.Triggers.Single(trigger => Of(trigger, "PreSignUp_SignUp"))["request"]!["userAttributes"]!.AsObject();
        Assert.Equal("admin", (string?)attributes["custom:role"]);
        Assert.False(attributes.ContainsKey("sub"));
    }

    [Theory]
    [InlineData("short1", "not long enough")]
    [InlineData("longenough", "numeric")]
    public async Task A_weak_password_is_refused(string password, string why)
    {
        var answer = await pool.CallAsync("SignUp", SmallPool.SignUp(email, password: password));
        Assert.Equal("InvalidPasswordException", answer.Error);
        Assert.Contains(why, (string?)answer.Json["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_look_the_same()
    {
        await ConfirmedAsync();
        var wrong = await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email, "passw0rd2"));
        var unknown = await pool.CallAsync("InitiateAuth", SmallPool.SignIn("nobody@example.com"));
        Assert.Equal("NotAuthorizedException", wrong.Error);
        Assert.Equal(wrong.Json.ToJsonString(), unknown.Json.ToJsonString());
    }

    [Fact]
    public async Task A_user_is_confirmed_once()
    {
        await ConfirmedAsync();
        var again = await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email));
        Assert.Equal("NotAuthorizedException", again.Error);
    }

    [Fact]
    public async Task A_flow_that_the_client_does_not_allow_is_refused() =>
        Assert.Equal("InvalidParameterException", (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email, flow: "USER_SRP_AUTH"))).Error);

    private bool Of(JsonObject trigger, string source) =>
        (string?)trigger["triggerSource"] == source && (string?)trigger["request"]?["userAttributes"]?["email"] == email;

    private async Task ConfirmedAsync()
    {
        Assert.Equal(200, (await pool.CallAsync("SignUp", SmallPool.SignUp(email))).Status);
        Assert.Equal(200, (await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email))).Status);
    }
}
