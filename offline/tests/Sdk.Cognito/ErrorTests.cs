using System.Net;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;

namespace Shop.Tests.Sdk.Cognito;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("SignUp", typeof(UsernameExistsException))]
    [InlineData("SignUp", typeof(InvalidPasswordException))]
    [InlineData("SignUp", typeof(InvalidParameterException))]
    [InlineData("SignUp", typeof(UserLambdaValidationException))]
    [InlineData("SignUp", typeof(UnexpectedLambdaException))]
    [InlineData("SignUp", typeof(InvalidLambdaResponseException))]
    [InlineData("SignUp", typeof(CodeDeliveryFailureException))]
    [InlineData("SignUp", typeof(LimitExceededException))]
    [InlineData("SignUp", typeof(NotAuthorizedException))]
    [InlineData("SignUp", typeof(ResourceNotFoundException))]
    [InlineData("SignUp", typeof(ForbiddenException))]
    [InlineData("ConfirmSignUp", typeof(CodeMismatchException))]
    [InlineData("ConfirmSignUp", typeof(ExpiredCodeException))]
    [InlineData("ConfirmSignUp", typeof(AliasExistsException))]
    [InlineData("ConfirmSignUp", typeof(UserNotFoundException))]
    [InlineData("ConfirmSignUp", typeof(TooManyFailedAttemptsException))]
    [InlineData("ConfirmSignUp", typeof(LimitExceededException))]
    [InlineData("InitiateAuth", typeof(NotAuthorizedException))]
    [InlineData("InitiateAuth", typeof(UserNotConfirmedException))]
    [InlineData("InitiateAuth", typeof(UserNotFoundException))]
    [InlineData("InitiateAuth", typeof(PasswordResetRequiredException))]
    [InlineData("InitiateAuth", typeof(UserLambdaValidationException))]
    [InlineData("ResendConfirmationCode", typeof(LimitExceededException))]
    [InlineData("ResendConfirmationCode", typeof(InvalidParameterException))]
    [InlineData("ForgotPassword", typeof(CodeDeliveryFailureException))]
    [InlineData("ForgotPassword", typeof(UserNotFoundException))]
    [InlineData("ConfirmForgotPassword", typeof(CodeMismatchException))]
    [InlineData("ConfirmForgotPassword", typeof(ExpiredCodeException))]
    [InlineData("ConfirmForgotPassword", typeof(InvalidPasswordException))]
    [InlineData("ConfirmForgotPassword", typeof(TooManyFailedAttemptsException))]
    [InlineData("RevokeToken", typeof(UnauthorizedException))]
    [InlineData("RevokeToken", typeof(UnsupportedOperationException))]
    [InlineData("RevokeToken", typeof(UnsupportedTokenTypeException))]
    [InlineData("AdminCreateUser", typeof(UsernameExistsException))]
    [InlineData("AdminCreateUser", typeof(UnsupportedUserStateException))]
    [InlineData("AdminCreateUser", typeof(InvalidPasswordException))]
    [InlineData("AdminSetUserPassword", typeof(InvalidPasswordException))]
    [InlineData("AdminSetUserPassword", typeof(UserNotFoundException))]
    [InlineData("AdminAddUserToGroup", typeof(ResourceNotFoundException))]
    [InlineData("AdminGetUser", typeof(UserNotFoundException))]
    [InlineData("AdminGetUser", typeof(NotAuthorizedException))]
    [InlineData("AdminGetUser", typeof(InvalidParameterException))]
    public async Task An_error_that_the_operation_declares_is_of_its_own_type(string operation, Type type)
    {
        var fault = await Fail(operation, Answer.Error(type.Name, "because"));

        Assert.IsType(type, fault);
        Assert.Equal(type.Name, fault.ErrorCode);
        Assert.Equal("because", fault.Message);
        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.Equal("request-1", fault.RequestId);
    }

    [Theory]
    [InlineData("InitiateAuth", "InvalidPasswordException")]
    [InlineData("InitiateAuth", "LimitExceededException")]
    [InlineData("RevokeToken", "NotAuthorizedException")]
    [InlineData("AdminGetUser", "UsernameExistsException")]
    [InlineData("SignUp", "SomethingNewException")]
    public async Task Any_other_error_is_the_services_with_the_code(string operation, string code)
    {
        var fault = await Fail(operation, Answer.Error(code, "because"));

        Assert.IsType<AmazonCognitoIdentityProviderException>(fault);
        Assert.Equal((code, "because"), (fault.ErrorCode, fault.Message));
    }

    [Fact]
    public async Task A_code_may_come_with_a_namespace()
    {
        Assert.IsType<NotAuthorizedException>(
            await Fail("InitiateAuth", Answer.Error("com.amazonaws.cognito.identity.idp.model#NotAuthorizedException")));
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_still_an_error_of_the_service()
    {
        var fault = await Fail("InitiateAuth", new Answer(403, "<html>"));

        Assert.Equal(HttpStatusCode.Forbidden, fault.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_the_service_is_retried()
    {
        await using var fake = await FakeCognito.Start(
            Answer.Error("InternalErrorException", status: 500), Answer.Ok("""{ "UserSub": "1" }"""));
        using var client = fake.Client(retries: 1);

        var response = await client.SignUpAsync(new SignUpRequest { ClientId = "client", Username = "ann", Password = "pw" });

        Assert.Equal("1", response.UserSub);
        Assert.Equal(2, fake.Requests.Count);
    }

    [Theory]
    [InlineData("InternalErrorException", 500, typeof(InternalErrorException))]
    [InlineData("TooManyRequestsException", 429, typeof(TooManyRequestsException))]
    [InlineData("TooManyRequestsException", 400, typeof(TooManyRequestsException))]
    public async Task When_the_retries_are_used_up_the_last_error_is_thrown(string code, int status, Type expected)
    {
        await using var fake = await FakeCognito.Start(Answer.Error(code, status: status));
        using var client = fake.Client(retries: 1);

        Assert.IsType(expected, await Record.ExceptionAsync(() => Calls.Make("SignUp", client)));
        Assert.Equal(2, fake.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_is_not_retried()
    {
        await using var fake = await FakeCognito.Start(Answer.Error("NotAuthorizedException"));
        using var client = fake.Client(retries: 3);

        await Assert.ThrowsAsync<NotAuthorizedException>(() => Calls.Make("InitiateAuth", client));

        Assert.Single(fake.Requests);
    }

    private static async Task<AmazonServiceException> Fail(string operation, Answer answer)
    {
        await using var fake = await FakeCognito.Start(answer);
        using var client = fake.Client();
        return await Assert.ThrowsAnyAsync<AmazonServiceException>(() => Calls.Make(operation, client));
    }
}
