using System.Text;
using System.Text.Json;
using Amazon.Lambda.CognitoEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop.Tests.Sdk.Lambda;

public sealed class CognitoEventTests
{
    private const string Common =
        """
        "version": "1", "region": "eu-west-1", "userPoolId": "eu-west-1_abc", "userName": "ann",
        "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "client" },
        """;

    [Fact]
    public void A_pre_sign_up_event_is_read_and_its_response_is_written()
    {
        var trigger = Deserialize<CognitoPreSignupEvent>(
            $$"""
            {
              {{Common}} "triggerSource": "PreSignUp_SignUp",
              "request": {
                "userAttributes": { "email": "ann@example.com", "custom:role": "admin" },
                "validationData": { "captcha": "1" }, "clientMetadata": { "from": "web" }
              },
              "response": { "autoConfirmUser": false, "autoVerifyEmail": false, "autoVerifyPhone": false }
            }
            """);
        trigger.Response.AutoConfirmUser = true;

        Assert.Equal(("1", "eu-west-1", "eu-west-1_abc"), (trigger.Version, trigger.Region, trigger.UserPoolId));
        Assert.Equal(("ann", "client"), (trigger.UserName, trigger.CallerContext.ClientId));
        Assert.Equal("PreSignUp_SignUp", trigger.TriggerSource);
        Assert.Equal("admin", trigger.Request.UserAttributes["custom:role"]);
        Assert.Equal("1", trigger.Request.ValidationData["captcha"]);
        Assert.Equal("web", trigger.Request.ClientMetadata["from"]);
        AssertJson(
            """{ "autoConfirmUser": true, "autoVerifyPhone": false, "autoVerifyEmail": false }""",
            Serialize(trigger).GetProperty("response"));
    }

    [Fact]
    public void A_post_confirmation_event_is_read_and_written_without_loss()
    {
        var json =
            $$"""
            {
              {{Common}} "triggerSource": "PostConfirmation_ConfirmSignUp",
              "request": {
                "userAttributes": { "sub": "1", "email_verified": "true", "cognito:user_status": "CONFIRMED" }, "clientMetadata": {}
              },
              "response": {}
            }
            """;
        var trigger = Deserialize<CognitoPostConfirmationEvent>(json);

        Assert.Equal("CONFIRMED", trigger.Request.UserAttributes["cognito:user_status"]);
        AssertJson(json, Serialize(trigger));
    }

    [Fact]
    public void A_post_authentication_event_is_read()
    {
        var trigger = Deserialize<CognitoPostAuthenticationEvent>(
            $$"""
            {
              {{Common}} "triggerSource": "PostAuthentication_Authentication",
              "request": { "userAttributes": { "sub": "1" }, "newDeviceUsed": true }, "response": {}
            }
            """);

        Assert.True(trigger.Request.NewDevicedUsed);
        Assert.Equal("1", trigger.Request.UserAttributes["sub"]);
        Assert.True(Serialize(trigger).GetProperty("request").GetProperty("newDeviceUsed").GetBoolean());
    }

    [Fact]
    public void A_pre_token_generation_event_is_read_and_its_groups_are_written()
    {
        var trigger = Deserialize<CognitoPreTokenGenerationEvent>(
            $$"""
            {
              {{Common}} "triggerSource": "TokenGeneration_RefreshTokens",
              "request": {
                "userAttributes": { "sub": "1" },
                "groupConfiguration": { "groupsToOverride": ["admin"], "iamRolesToOverride": [], "preferredRole": null }
              },
              "response": { "claimsOverrideDetails": null }
            }
            """);
        trigger.Response.ClaimsOverrideDetails = new() { GroupOverrideDetails = new() { GroupsToOverride = ["vendor"] } };

        Assert.Equal(["admin"], trigger.Request.GroupConfiguration.GroupsToOverride);
        AssertJson(
            """
            {
              "claimsOverrideDetails": {
                "claimsToAddOrOverride": {}, "claimsToSuppress": [],
                "groupOverrideDetails": { "groupsToOverride": ["vendor"], "iamRolesToOverride": [] }
              }
            }
            """,
            Serialize(trigger).GetProperty("response"));
    }

    [Fact]
    public void Missing_members_are_empty_and_not_null()
    {
        var trigger = Deserialize<CognitoPreSignupEvent>("{}");

        Assert.Empty(trigger.Request.UserAttributes);
        Assert.Empty(trigger.Request.ValidationData);
        Assert.NotNull(trigger.CallerContext);
        Assert.NotNull(trigger.Response);
    }

    private static T Deserialize<T>(string json) =>
        new DefaultLambdaJsonSerializer().Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static JsonElement Serialize<T>(T value)
    {
        using var stream = new MemoryStream();
        new DefaultLambdaJsonSerializer().Serialize(value, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(Read.Json(expected), actual), $"Expected {expected}, got {actual}");
}
