using System.Text;
using System.Text.Json.Nodes;
using Shop.Local.Cognito;
using Shop.Local.Gate;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

/// <summary>The operations in which cognito-local differs from Cognito.</summary>
public sealed class PoolOperationsTests(SmallPool pool) : IClassFixture<SmallPool>, IDisposable
{
    private readonly string email = $"{Guid.NewGuid():N}@example.com";

    public void Dispose() => pool.Shop.CognitoFaults.Clear();

    [Fact]
    public async Task A_code_is_sent_again_only_to_an_unconfirmed_user()
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
    public async Task The_code_of_an_unknown_user_is_answered_as_expired()
    {
        Assert.Equal("ExpiredCodeException", (await pool.CallAsync("ConfirmSignUp", SmallPool.Confirm(email))).Error);
        Assert.Equal("ExpiredCodeException", (await pool.CallAsync("ConfirmForgotPassword", Reset("passw0rd2"))).Error);
        Assert.Equal(200, (await pool.CallAsync("ForgotPassword", Of(email))).Status);
        Assert.Equal(0, Mails);
    }

    [Fact]
    public async Task A_new_password_must_match_the_policy_and_replaces_the_old_one()
    {
        await ConfirmedAsync();
        Assert.Equal(200, (await pool.CallAsync("ForgotPassword", Of(email))).Status);
        Assert.Equal("InvalidPasswordException", (await pool.CallAsync("ConfirmForgotPassword", Reset("short"))).Error);
        Assert.Equal(200, (await pool.CallAsync("ConfirmForgotPassword", Reset("passw0rd2"))).Status);
        Assert.Equal("NotAuthorizedException", (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email))).Error);
        Assert.Equal(200, (await pool.CallAsync("InitiateAuth", SmallPool.SignIn(email, "passw0rd2"))).Status);
    }

    [Fact]
    public async Task A_revoked_refresh_token_gives_no_new_tokens()
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
    public async Task A_signed_in_user_cannot_change_an_attribute_that_the_client_cannot_write()
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
    public async Task The_role_of_a_function_limits_its_operations_on_the_pool()
    {
        await ConfirmedAsync();
        var clerk = pool.Shop.CognitoOf("clerk");
        Assert.Equal(200, (await pool.CallAsync(clerk, "AdminGetUser", SmallPool.Named(email))).Status);
        var refused = await pool.CallAsync(clerk, "AdminDeleteUser", SmallPool.Named(email));
        Assert.Equal("AccessDeniedException", refused.Error);
        Assert.Contains($"AdminDeleteUser on resource: {StackBuilder.PoolArn}", (string?)refused.Json["message"], StringComparison.Ordinal);
        Assert.Contains(new GrantUse("clerk", "cognito-idp:AdminGetUser", StackBuilder.PoolArn), pool.Shop.Gate.UsedGrants);
        var pre = pool.Shop.CognitoOf("pre");
        Assert.Equal("AccessDeniedException", (await pool.CallAsync(pre, "AdminGetUser", SmallPool.Named(email))).Error);
        Assert.Equal(200, (await pool.CallAsync(pre, "InitiateAuth", SmallPool.SignIn(email))).Status);
    }

    [Fact]
    public async Task A_fault_of_one_function_does_not_affect_another()
    {
        pool.Shop.CognitoFaults.FailAll(new Fault("TooManyRequestsException", Function: "pre"));
        var failed = await pool.CallAsync(pool.Shop.CognitoOf("pre"), "ResendConfirmationCode", Of(email));
        Assert.Equal("TooManyRequestsException", failed.Error);
        Assert.Equal(200, (await pool.CallAsync(pool.Shop.CognitoOf("clerk"), "ResendConfirmationCode", Of(email))).Status);
    }

    [Theory]
    [InlineData("""["vendor"]""", """{"claimsToAddOrOverride":{"cognito:groups":["vendor"]}}""")]
    [InlineData("[]", """{"claimsToSuppress":["cognito:groups"]}""")]
    public void Groups_that_a_trigger_overrides_become_claims(string groups, string claims)
    {
        var answer = """{"response":{"claimsOverrideDetails":{"groupOverrideDetails":{"groupsToOverride":GROUPS}}}}"""
            .Replace("GROUPS", groups, StringComparison.Ordinal);
        var concluded = JsonNode.Parse(TriggerEvents.Conclude(Encoding.UTF8.GetBytes(answer)).Span)!;
        var details = concluded["response"]!["claimsOverrideDetails"]!.AsObject();
        details.Remove("groupOverrideDetails");
        Assert.Equal(claims, details.ToJsonString());
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
