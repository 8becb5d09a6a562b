using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;

namespace Shop.Tests.Sdk.Cognito;

public sealed class RequestTests
{
    [Theory]
    [InlineData("SignUp", false)]
    [InlineData("ConfirmSignUp", false)]
    [InlineData("InitiateAuth", false)]
    [InlineData("ResendConfirmationCode", false)]
    [InlineData("ForgotPassword", false)]
    [InlineData("ConfirmForgotPassword", false)]
    [InlineData("RevokeToken", false)]
    [InlineData("AdminCreateUser", true)]
    [InlineData("AdminSetUserPassword", true)]
    [InlineData("AdminGetUser", true)]
    public async Task An_operation_is_posted_to_its_target_and_only_admin_operations_are_signed(string operation, bool isSigned)
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok());
        using var client = fake.Client();

        await Calls.MakeAsync(operation, client);

        var request = Assert.Single(fake.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/", request.Path);
        Assert.Equal($"AWSCognitoIdentityProviderService.{operation}", request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"]);
        if (isSigned)
        {
            Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/", request.Headers["Authorization"], StringComparison.Ordinal);
            Assert.Contains("/eu-west-1/cognito-idp/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain("Authorization", request.Headers.Keys);
        }
    }

    [Fact]
    public async Task An_unsigned_operation_needs_no_credentials()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok());
        using var client = fake.Client(new AnonymousAWSCredentials());

        await Calls.MakeAsync("SignUp", client);

        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task A_sign_up_sends_only_the_members_that_are_set()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok());
        using var client = fake.Client();

        await client.SignUpAsync(new SignUpRequest
        {
            ClientId = "client",
            Username = "ann@example.com",
            Password = "päss\"word",
            UserAttributes = [new AttributeType { Name = "email", Value = "ann@example.com" }],
            ClientMetadata = new Dictionary<string, string> { ["from"] = "test" },
        });

        Json.AssertEqual(
            """
            {
              "ClientId": "client", "Username": "ann@example.com", "Password": "päss\"word",
              "UserAttributes": [{ "Name": "email", "Value": "ann@example.com" }], "ClientMetadata": { "from": "test" }
            }
            """,
            Assert.Single(fake.Requests).Body);
    }

    [Fact]
    public async Task A_sign_in_sends_its_flow_as_text()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok());
        using var client = fake.Client();

        await client.InitiateAuthAsync(new InitiateAuthRequest
        {
            ClientId = "client",
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = new Dictionary<string, string> { ["USERNAME"] = "ann", ["PASSWORD"] = "pw" },
        });

        Json.AssertEqual(
            """{ "ClientId": "client", "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": { "USERNAME": "ann", "PASSWORD": "pw" } }""",
            Assert.Single(fake.Requests).Body);
    }

    [Fact]
    public async Task An_admin_request_sends_constants_lists_and_false()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok());
        using var client = fake.Client();

        await client.AdminCreateUserAsync(new AdminCreateUserRequest
        {
            UserPoolId = "pool",
            Username = "ann",
            MessageAction = MessageActionType.SUPPRESS,
            DesiredDeliveryMediums = ["EMAIL"],
        });
        await client.AdminSetUserPasswordAsync(
            new AdminSetUserPasswordRequest { UserPoolId = "pool", Username = "ann", Password = "pw", Permanent = false });

        Json.AssertEqual(
            """{ "UserPoolId": "pool", "Username": "ann", "MessageAction": "SUPPRESS", "DesiredDeliveryMediums": ["EMAIL"] }""",
            fake.Requests.First().Body);
        Json.AssertEqual(
            """{ "UserPoolId": "pool", "Username": "ann", "Password": "pw", "Permanent": false }""",
            fake.Requests.Last().Body);
    }

    [Theory]
    [InlineData("ResendConfirmationCode", """{ "ClientId": "client", "Username": "ann" }""")]
    [InlineData("ForgotPassword", """{ "ClientId": "client", "Username": "ann" }""")]
    [InlineData("ConfirmForgotPassword", """{ "ClientId": "client", "Username": "ann", "ConfirmationCode": "123456", "Password": "pw" }""")]
    [InlineData("RevokeToken", """{ "ClientId": "client", "Token": "refresh" }""")]
    public async Task Codes_passwords_and_tokens_are_sent(string operation, string body)
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok());
        using var client = fake.Client();

        await Calls.MakeAsync(operation, client);

        Json.AssertEqual(body, Assert.Single(fake.Requests).Body);
    }

    [Fact]
    public async Task A_confirmation_and_a_user_query_are_sent()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok());
        using var client = fake.Client();

        await Calls.MakeAsync("ConfirmSignUp", client);
        await Calls.MakeAsync("AdminGetUser", client);

        Json.AssertEqual(
            """{ "ClientId": "client", "Username": "ann", "ConfirmationCode": "123456" }""", fake.Requests.First().Body);
        Json.AssertEqual("""{ "UserPoolId": "pool", "Username": "ann" }""", fake.Requests.Last().Body);
    }
}
