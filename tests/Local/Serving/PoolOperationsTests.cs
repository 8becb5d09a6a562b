using System.Text;
using System.Text.Json.Nodes;
using Shop.Local.Cognito;
using Shop.Local.Gate;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

/// <summary>What Cognito does and cognito-local lacks or does otherwise.</summary>
public sealed class PoolOperationsTests(SmallPool pool) : IClassFixture<SmallPool>, IDisposable
{
    private readonly string email = $"{Guid.NewGuid():N}@example.com";

    public void Dispose() => pool.Shop.CognitoFaults.Clear();

    [Fact]
    public async Task A_code_is_sent_again_to_who_waits_for_one_and_to_nobody_else()
    {
        Assert.Equal(200, (await pool.CallAsync("ResendConfirmationCode", Of(email))).Status);
        Assert.Equal(0, Mails);
        await pool.CallAsync("SignUp", SmallPool.SignUp(email));
        Assert.Equal(200, (await pool.CallAsync("ResendConfirmationCode", Of(email))).Status);
        Assert.Equal(2, Mails);
        await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email));
        Assert.Equal("InvalidParameterException", (await pool.CallAsync("ResendConfirmationCode", Of(email))).Error);
        Assert.Equal(2, Mails);
    }

    [Fact]
    public async Task A_code_for_a_user_who_is_not_there_has_expired()
    {
        Assert.Equal("ExpiredCodeException", (await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email))).Error);
        Assert.Equal("ExpiredCodeException", (await pool.CallAsync("ConfirmForgotPassword", Reset("passw0rd2"))).Error);
        Assert.Equal(200, (await pool.CallAsync("ForgotPassword", Of(email))).Status);
        Assert.Equal(0, Mails);
    }

    [Fact]
    public async Task A_new_password_keeps_to_the_policy_and_takes_the_place_of_the_old_one()
    {
        await ConfirmedAsync();
        Assert.Equal(200, (await pool.CallAsync("ForgotPassword", Of(email))).Status);
        Assert.Equal("InvalidPasswordException", (await pool.CallAsync("ConfirmForgotPassword", Reset("short"))).Error);
        Assert.Equal(200, (await pool.CallAsync("ConfirmForgotPassword", Reset("passw0rd2"))).Status);
        Assert.Equal("NotAuthorizedException", (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email))).Error);
        Assert.Equal(200, (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email, "passw0rd2"))).Status);
    }

    [Fact]
    public async Task A_revoked_refresh_token_buys_nothing()
    {
        var session = await SignedInAsync();
        var refresh = new JsonObject
        {
            ["ClientId"] = "client1",
            ["AuthFlow"] = "REFRESH_TOKEN_AUTH",
            ["AuthParameters"] = new JsonObject { ["REFRESH_TOKEN"] = session["RefreshToken"]!.DeepClone() },
        };
        Assert.Equal(200, (await pool.CallAsync("InitiateAuth", refresh.DeepClone().AsObject())).Status);
        var revoke = new JsonObject { ["ClientId"] = "client1", ["Token"] = session["RefreshToken"]!.DeepClone() };
        Assert.Equal(200, (await pool.CallAsync("RevokeToken", revoke)).Status);
        Assert.Equal("NotAuthorizedException", (await pool.CallAsync("InitiateAuth", refresh)).Error);
    }

    [Fact]
    public async Task What_the_client_may_not_write_a_signed_in_user_cannot_change()
    {
        var session = await SignedInAsync();
        var change = new JsonObject
        {
            ["AccessToken"] = session["AccessToken"]!.DeepClone(),
            ["UserAttributes"] = new JsonArray(new JsonObject { ["Name"] = "custom:role", ["Value"] = "admin" }),
        };
        Assert.Equal("NotAuthorizedException", (await pool.CallAsync("UpdateUserAttributes", change)).Error);
    }

    [Fact]
    public async Task A_function_administers_the_pool_as_far_as_its_role_goes()
    {
        await ConfirmedAsync();
        var clerk = pool.Shop.CognitoOf("clerk");
        Assert.Equal(200, (await pool.CallAsync(clerk, "AdminGetUser", SmallPool.Named(email))).Status);
        var refused = await pool.CallAsync(clerk, "AdminDeleteUser", SmallPool.Named(email));
        Assert.Equal("AccessDeniedException", refused.Error);
        Assert.Contains($"cognito-idp:AdminDeleteUser on resource: {StackBuilder.PoolArn}", (string?)refused.Json["message"], StringComparison.Ordinal);
        Assert.Contains(new GrantUse("clerk", "cognito-idp:AdminGetUser", StackBuilder.PoolArn), pool.Shop.Gate.UsedGrants);
        Assert.Equal("AccessDeniedException", (await pool.CallAsync(pool.Shop.CognitoOf("pre"), "AdminGetUser", SmallPool.Named(email))).Error);
        Assert.Equal(200, (await pool.CallAsync(pool.Shop.CognitoOf("pre"), "InitiateAuth", SmallPool.SignIn(email))).Status);
    }

    [Fact]
    public async Task Cognito_fails_for_the_function_that_was_named()
    {
        pool.Shop.CognitoFaults.FailAll(new Fault("TooManyRequestsException", Function: "pre"));
        Assert.Equal("TooManyRequestsException", (await pool.CallAsync(pool.Shop.CognitoOf("pre"), "ResendConfirmationCode", Of(email))).Error);
        Assert.Equal(200, (await pool.CallAsync(pool.Shop.CognitoOf("clerk"), "ResendConfirmationCode", Of(email))).Status);
    }

    [Theory]
    [InlineData("""["vendor"]""", """{"claimsToAddOrOverride":{"cognito:groups":["vendor"]}}""")]
    [InlineData("[]", """{"claimsToSuppress":["cognito:groups"]}""")]
    public void Groups_that_a_trigger_overrides_become_claims(string groups, string claims)
    {
        var answer = """{"response":{"claimsOverrideDetails":{"groupOverrideDetails":{"groupsToOverride":GROUPS}}}}"""
            .Replace("GROUPS", groups, StringComparison.Ordinal);
        var concluded = JsonNode.Parse(TriggerEvents.Conclude(Encoding.UTF8.GetBytes(answer)).Span)!["response"]!["claimsOverrideDetails"]!.AsObject();
        concluded.Remove("groupOverrideDetails");
        Assert.Equal(claims, concluded.ToJsonString());
    }

    private int Mails => pool.Shop.Mailbox.Mails.Count(mail => mail.To == email);

    private static JsonObject Of(string email) => new() { ["ClientId"] = "client1", ["Username"] = email };

    private JsonObject Reset(string password) => new()
    {
        ["ClientId"] = "client1", ["Username"] = email, ["ConfirmationCode"] = CognitoLocal.Code, ["Password"] = password,
    };

    private async Task ConfirmedAsync()
    {
        Assert.Equal(200, (await pool.CallAsync("SignUp", SmallPool.SignUp(email))).Status);
        Assert.Equal(200, (await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email))).Status);
    }

    private async Task<JsonNode> SignedInAsync()
    {
        await ConfirmedAsync();
        return (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email))).Json["AuthenticationResult"]!;
    }
}
