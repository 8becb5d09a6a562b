using System.Text.Json.Nodes;
using Shop.Local.Cognito;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

public sealed class UserPoolTests(SmallPool pool) : IClassFixture<SmallPool>
{
    private readonly string email = $"{Guid.NewGuid():N}@example.com";

    [Fact]
    public async Task A_sign_up_sends_a_code_whose_confirmation_verifies_the_email_address()
    {
        var signedUp = await pool.CallAsync("SignUp", SmallPool.SignUp(email));
        Assert.Equal(200, signedUp.Status);
        var mail = Assert.Single(pool.Shop.Mailbox.Mails, mail => mail.To == email);
        Assert.Contains(CognitoLocal.Code, mail.Text, StringComparison.Ordinal);
        Assert.Equal("UserNotConfirmedException", (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email))).Error);
        Assert.Equal(200, (await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email))).Status);
        var confirmation = Handlers.Triggers.Single(trigger => Of(trigger, "PostConfirmation_ConfirmSignUp"));
        var attributes = confirmation["request"]!["userAttributes"]!;
        Assert.Equal("true CONFIRMED", $"{attributes["email_verified"]} {attributes["cognito:user_status"]}");
        Assert.Equal(("us-east-1", StackBuilder.PoolId), ((string?)confirmation["region"], (string?)confirmation["userPoolId"]));
        var user = await pool.CallAsync("AdminGetUser", SmallPool.Named(email));
        var stored = user.Json["UserAttributes"]!.AsArray().Select(attribute => $"{attribute!["Name"]}={attribute["Value"]}");
        Assert.Contains("email_verified=true", stored);
    }

    [Fact]
    public async Task A_session_has_its_lifetime_and_its_token_has_the_pool_and_the_client()
    {
        await ConfirmedAsync();
        var session = (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email.ToUpperInvariant()))).Json["AuthenticationResult"]!;
        Assert.Equal((900, "Bearer"), ((int)session["ExpiresIn"]!, (string?)session["TokenType"]));
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(((string)session["IdToken"]!).Split('.')[1]))!;
        Assert.Equal("http://cognito.localhost/us-east-1_test client1 id", $"{claims["iss"]} {claims["aud"]} {claims["token_use"]}");
        Assert.True((bool)claims["email_verified"]!);
    }

    [Fact]
    public async Task A_sign_up_with_an_attribute_that_the_client_cannot_write_is_refused()
    {
        var answer = await pool.CallAsync("SignUp", SmallPool.SignUp(email, more: ("custom:role", "admin")));
        Assert.Equal("NotAuthorizedException", answer.Error);
    }

    [Fact]
    public async Task The_PreSignUp_trigger_gets_all_attributes_and_can_refuse_a_sign_up()
    {
        var signUp = SmallPool.SignUp(email, "Mallory", more: ("custom:role", "admin"));
        var answer = await pool.CallAsync(pool.Shop.CognitoLocalEndpoint!, "SignUp", signUp);
        Assert.Equal("UserLambdaValidationException", answer.Error);
        Assert.Equal("PreSignUp failed with error no Mallory here.", (string?)answer.Json["message"]);
        var attributes = Handlers.Triggers.Single(trigger => Of(trigger, "PreSignUp_SignUp"))["request"]!["userAttributes"]!.AsObject();
        Assert.Equal("admin", (string?)attributes["custom:role"]);
        Assert.False(attributes.ContainsKey("sub"));
    }

    [Theory]
    [InlineData("short1", "not long enough")]
    [InlineData("longenough", "numeric")]
    public async Task A_weak_password_is_refused(string password, string reason)
    {
        var answer = await pool.CallAsync("SignUp", SmallPool.SignUp(email, password: password));
        Assert.Equal("InvalidPasswordException", answer.Error);
        Assert.Contains(reason, (string?)answer.Json["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_have_the_same_answer()
    {
        await ConfirmedAsync();
        var wrong = await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email, "passw0rd2"));
        var unknown = await pool.CallAsync("InitiateAuth", SmallPool.SignIn("nobody@example.com"));
        Assert.Equal("NotAuthorizedException", wrong.Error);
        Assert.Equal(wrong.Json.ToJsonString(), unknown.Json.ToJsonString());
    }

    [Fact]
    public async Task A_second_confirmation_is_refused()
    {
        await ConfirmedAsync();
        var again = await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email));
        Assert.Equal("NotAuthorizedException", again.Error);
    }

    [Fact]
    public async Task An_authentication_flow_that_the_client_does_not_allow_is_refused()
    {
        var answer = await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email, flow: "USER_SRP_AUTH"));
        Assert.Equal("InvalidParameterException", answer.Error);
    }

    private bool Of(JsonObject trigger, string source) =>
        (string?)trigger["triggerSource"] == source && (string?)trigger["request"]?["userAttributes"]?["email"] == email;

    private async Task ConfirmedAsync()
    {
        Assert.Equal(200, (await pool.CallAsync("SignUp", SmallPool.SignUp(email))).Status);
        Assert.Equal(200, (await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email))).Status);
    }
}
