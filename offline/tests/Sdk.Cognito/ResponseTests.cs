using System.Net;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Shop.Tests.Sdk.Cognito;

public sealed class ResponseTests
{
    [Fact]
    public async Task A_sign_up_returns_the_sub_of_the_user_and_the_destination_of_the_code()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok(
            """
            {
              "UserConfirmed": false, "UserSub": "11111111-2222-3333-4444-555555555555", "SomethingNew": { "a": [1] },
              "CodeDeliveryDetails": { "Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" }
            }
            """));
        using var client = fake.Client();

        var response = await client.SignUpAsync(new SignUpRequest { ClientId = "client", Username = "ann", Password = "pw" });

        Assert.False(response.UserConfirmed);
        Assert.Equal("11111111-2222-3333-4444-555555555555", response.UserSub);
        Assert.Equal(DeliveryMediumType.EMAIL, response.CodeDeliveryDetails.DeliveryMedium);
        Assert.Equal("a***@e***", response.CodeDeliveryDetails.Destination);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Equal("request-1", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task A_sent_code_is_returned_with_its_destination()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok(
            """{ "CodeDeliveryDetails": { "Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" } }"""));
        using var client = fake.Client();

        var again = await client.ResendConfirmationCodeAsync(new ResendConfirmationCodeRequest { ClientId = "client", Username = "ann" });
        var forgotten = await client.ForgotPasswordAsync(new ForgotPasswordRequest { ClientId = "client", Username = "ann" });

        Assert.Equal(("a***@e***", "email"), (again.CodeDeliveryDetails.Destination, again.CodeDeliveryDetails.AttributeName));
        Assert.Equal(DeliveryMediumType.EMAIL, forgotten.CodeDeliveryDetails.DeliveryMedium);
    }

    [Fact]
    public async Task A_sign_in_returns_tokens()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok(
            """
            {
              "ChallengeParameters": {},
              "AuthenticationResult": {
                "AccessToken": "a", "IdToken": "i", "RefreshToken": "r", "ExpiresIn": 3600, "TokenType": "Bearer"
              }
            }
            """));
        using var client = fake.Client();

        var response = await client.InitiateAuthAsync(new InitiateAuthRequest { ClientId = "client" });
        var result = response.AuthenticationResult;

        Assert.Equal(("a", "i", "r"), (result.AccessToken, result.IdToken, result.RefreshToken));
        Assert.Equal(3600, result.ExpiresIn);
        Assert.Null(response.ChallengeName);
    }

    [Fact]
    public async Task A_sign_in_can_return_a_challenge_even_one_without_a_constant()
    {
        await using var fake = await FakeCognito.StartAsync(
            Answer.Ok("""{ "ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": "s", "ChallengeParameters": { "USER_ID": "ann" } }"""),
            Answer.Ok("""{ "ChallengeName": "RIDDLE" }"""));
        using var client = fake.Client();

        var known = await client.InitiateAuthAsync(new InitiateAuthRequest { ClientId = "client" });
        var unknown = await client.InitiateAuthAsync(new InitiateAuthRequest { ClientId = "client" });

        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, known.ChallengeName);
        Assert.Equal("ann", known.ChallengeParameters["USER_ID"]);
        Assert.Null(known.AuthenticationResult);
        Assert.Equal("RIDDLE", unknown.ChallengeName.Value);
    }

    [Fact]
    public async Task A_user_is_returned_with_attributes_status_and_times_in_utc()
    {
        const string user =
            """
            "Username": "ann", "Enabled": true, "UserStatus": "CONFIRMED", "UserCreateDate": 1700000000.25
            """;
        await using var fake = await FakeCognito.StartAsync(
            Answer.Ok($$"""{ {{user}}, "UserAttributes": [{ "Name": "custom:role", "Value": "admin" }] }"""),
            Answer.Ok($$"""{ "User": { {{user}}, "Attributes": [{ "Name": "sub", "Value": "1" }] } }"""));
        using var client = fake.Client();

        var got = await client.AdminGetUserAsync(new AdminGetUserRequest { UserPoolId = "pool", Username = "ann" });
        var created = await client.AdminCreateUserAsync(new AdminCreateUserRequest { UserPoolId = "pool", Username = "ann" });

        Assert.Equal("admin", Assert.Single(got.UserAttributes).Value);
        Assert.Equal(UserStatusType.CONFIRMED, got.UserStatus);
        Assert.True(got.Enabled);
        Assert.Equal(new DateTime(2023, 11, 14, 22, 13, 20, 250, DateTimeKind.Utc), got.UserCreateDate!.Value.ToUniversalTime());
        Assert.Null(got.UserLastModifiedDate);
        Assert.Equal("sub", Assert.Single(created.User.Attributes).Name);
        Assert.Equal(UserStatusType.CONFIRMED, created.User.UserStatus);
    }

    [Theory]
    [InlineData("AdminSetUserPassword", "")]
    [InlineData("AdminSetUserPassword", "{}")]
    [InlineData("ConfirmSignUp", "{}")]
    [InlineData("ConfirmForgotPassword", "{}")]
    [InlineData("RevokeToken", "{}")]
    public async Task An_empty_response_is_a_success(string operation, string body)
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok(body));
        using var client = fake.Client();

        await Calls.MakeAsync(operation, client);

        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task Collections_that_are_not_set_are_null()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Ok());
        using var client = fake.Client();

        var user = await client.AdminGetUserAsync(new AdminGetUserRequest());
        var signIn = await client.InitiateAuthAsync(new InitiateAuthRequest());

        Assert.Null(user.UserAttributes);
        Assert.Null(signIn.ChallengeParameters);
        Assert.Null(new SignUpRequest().UserAttributes);
    }
}
