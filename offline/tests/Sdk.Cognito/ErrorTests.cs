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
    [InlineData("SignUp", typeof(InvalidEmailRoleAccessPolicyException))]
    [InlineData("SignUp", typeof(InvalidSmsRoleAccessPolicyException))]
    [InlineData("SignUp", typeof(InvalidSmsRoleTrustRelationshipException))]
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
    [InlineData("InitiateAuth", typeof(UnsupportedOperationException))]
    [InlineData("InitiateAuth", typeof(InvalidUserPoolConfigurationException))]
    [InlineData("InitiateAuth", typeof(InvalidEmailRoleAccessPolicyException))]
    [InlineData("InitiateAuth", typeof(InvalidSmsRoleAccessPolicyException))]
    [InlineData("InitiateAuth", typeof(InvalidSmsRoleTrustRelationshipException))]
    [InlineData("ResendConfirmationCode", typeof(LimitExceededException))]
    [InlineData("ResendConfirmationCode", typeof(InvalidEmailRoleAccessPolicyException))]
    [InlineData("ResendConfirmationCode", typeof(InvalidParameterException))]
    [InlineData("ForgotPassword", typeof(CodeDeliveryFailureException))]
    [InlineData("ForgotPassword", typeof(UserNotFoundException))]
    [InlineData("ForgotPassword", typeof(InvalidEmailRoleAccessPolicyException))]
    [InlineData("ConfirmForgotPassword", typeof(CodeMismatchException))]
    [InlineData("ConfirmForgotPassword", typeof(ExpiredCodeException))]
    [InlineData("ConfirmForgotPassword", typeof(InvalidPasswordException))]
    [InlineData("ConfirmForgotPassword", typeof(TooManyFailedAttemptsException))]
    [InlineData("ConfirmForgotPassword", typeof(PasswordHistoryPolicyViolationException))]
    [InlineData("RevokeToken", typeof(UnauthorizedException))]
    [InlineData("RevokeToken", typeof(UnsupportedOperationException))]
    [InlineData("RevokeToken", typeof(UnsupportedTokenTypeException))]
    [InlineData("AdminCreateUser", typeof(UsernameExistsException))]
    [InlineData("AdminCreateUser", typeof(UnsupportedUserStateException))]
    [InlineData("AdminCreateUser", typeof(InvalidPasswordException))]
    [InlineData("AdminCreateUser", typeof(PreconditionNotMetException))]
    [InlineData("AdminCreateUser", typeof(InvalidSmsRoleAccessPolicyException))]
    [InlineData("AdminSetUserPassword", typeof(InvalidPasswordException))]
    [InlineData("AdminSetUserPassword", typeof(PasswordHistoryPolicyViolationException))]
    [InlineData("AdminSetUserPassword", typeof(ResourceNotFoundException))]
    [InlineData("AdminSetUserPassword", typeof(UserNotFoundException))]
    [InlineData("AdminGetUser", typeof(UserNotFoundException))]
    [InlineData("AdminGetUser", typeof(NotAuthorizedException))]
    [InlineData("AdminGetUser", typeof(InvalidParameterException))]
    public async Task An_error_that_the_operation_declares_has_its_own_type(string operation, Type type)
    {
        var exception = await FailAsync(operation, Answer.Error(type.Name, "because"));

        Assert.IsType(type, exception);
        Assert.Equal(type.Name, exception.ErrorCode);
        Assert.Equal("because", exception.Message);
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal("request-1", exception.RequestId);
    }

    [Theory]
    [InlineData("InitiateAuth", "InvalidPasswordException")]
    [InlineData("InitiateAuth", "LimitExceededException")]
    [InlineData("RevokeToken", "NotAuthorizedException")]
    [InlineData("AdminGetUser", "UsernameExistsException")]
    [InlineData("SignUp", "SomethingNewException")]
    public async Task Any_other_error_has_the_type_of_the_service_and_the_code(string operation, string code)
    {
        var exception = await FailAsync(operation, Answer.Error(code, "because"));

        Assert.IsType<AmazonCognitoIdentityProviderException>(exception);
        Assert.Equal((code, "because"), (exception.ErrorCode, exception.Message));
    }

    [Fact]
    public async Task The_namespace_of_an_error_code_is_ignored()
    {
        Assert.IsType<NotAuthorizedException>(
            await FailAsync("InitiateAuth", Answer.Error("com.amazonaws.cognito.identity.idp.model#NotAuthorizedException")));
    }

    [Fact]
    public async Task A_response_that_is_not_json_is_an_error_of_the_service()
    {
        var exception = await FailAsync("InitiateAuth", new Answer(403, "<html>"));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
    }

    [Fact]
    public async Task An_internal_error_of_the_service_is_retried()
    {
        await using var fake = await FakeCognito.StartAsync(
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
    public async Task After_the_last_retry_the_error_is_thrown(string code, int status, Type expected)
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Error(code, status: status));
        using var client = fake.Client(retries: 1);

        Assert.IsType(expected, await Record.ExceptionAsync(() => Calls.MakeAsync("SignUp", client)));
        Assert.Equal(2, fake.Requests.Count);
    }

    [Fact]
    public async Task A_client_error_is_not_retried()
    {
        await using var fake = await FakeCognito.StartAsync(Answer.Error("NotAuthorizedException"));
        using var client = fake.Client(retries: 3);

        await Assert.ThrowsAsync<NotAuthorizedException>(() => Calls.MakeAsync("InitiateAuth", client));

        Assert.Single(fake.Requests);
    }

    private static async Task<AmazonServiceException> FailAsync(string operation, Answer answer)
    {
        await using var fake = await FakeCognito.StartAsync(answer);
        using var client = fake.Client();
        return await Assert.ThrowsAnyAsync<AmazonServiceException>(() => Calls.MakeAsync(operation, client));
    }
}
