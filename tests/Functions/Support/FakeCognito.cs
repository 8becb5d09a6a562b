using System.Buffers.Text;
using System.Text.Json;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;

namespace Shop.Tests.Functions.Support;

/// <summary>A user pool that answers as the test says, and remembers what it was asked.</summary>
internal sealed class FakeCognito() : AmazonCognitoIdentityProviderClient(
    new AnonymousAWSCredentials(), new AmazonCognitoIdentityProviderConfig { ServiceURL = "http://127.0.0.1:1" })
{
    /// <summary>The error code to fail with; null to succeed.</summary>
    public string? Error { get; init; }

    public string Subject { get; init; } = "sub-1";

    /// <summary>Whether a challenge stands before the tokens.</summary>
    public bool Challenges { get; init; }

    /// <summary>What the failure says.</summary>
    public string Message { get; init; } = "as told";

    /// <summary>Of the user that is there already.</summary>
    public UserStatusType Status { get; init; } = UserStatusType.CONFIRMED;

    /// <summary>The attributes of the existing user besides the subject.</summary>
    public (string Name, string Value)[] Attributes { get; init; } = [];

    /// <summary>Operations that fail; null for all.</summary>
    public string? Only { get; init; }

    public AmazonCognitoIdentityProviderRequest? Asked => All.LastOrDefault();

    public List<AmazonCognitoIdentityProviderRequest> All { get; } = [];

    public override Task<SignUpResponse> SignUpAsync(SignUpRequest request, CancellationToken cancellationToken = default) =>
        AnswerAsync(request, new SignUpResponse { UserSub = Subject });

    public override Task<ConfirmSignUpResponse> ConfirmSignUpAsync(ConfirmSignUpRequest request, CancellationToken cancellationToken = default) =>
        AnswerAsync(request, new ConfirmSignUpResponse());

    public override Task<InitiateAuthResponse> InitiateAuthAsync(InitiateAuthRequest request, CancellationToken cancellationToken = default) =>
        AnswerAsync(request, new InitiateAuthResponse
        {
            AuthenticationResult = Challenges ? null : new()
            {
                IdToken = $"e30.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { sub = Subject }))}.x",
                AccessToken = "access-1",
                RefreshToken = request.AuthFlow == AuthFlowType.REFRESH_TOKEN_AUTH ? null : "refresh-1",
                ExpiresIn = 3600,
            },
        });

    public override Task<ResendConfirmationCodeResponse> ResendConfirmationCodeAsync(
        ResendConfirmationCodeRequest request, CancellationToken cancellationToken = default) => AnswerAsync(request, new ResendConfirmationCodeResponse());

    public override Task<ForgotPasswordResponse> ForgotPasswordAsync(ForgotPasswordRequest request, CancellationToken cancellationToken = default) =>
        AnswerAsync(request, new ForgotPasswordResponse());

    public override Task<ConfirmForgotPasswordResponse> ConfirmForgotPasswordAsync(
        ConfirmForgotPasswordRequest request, CancellationToken cancellationToken = default) => AnswerAsync(request, new ConfirmForgotPasswordResponse());

    public override Task<RevokeTokenResponse> RevokeTokenAsync(RevokeTokenRequest request, CancellationToken cancellationToken = default) =>
        AnswerAsync(request, new RevokeTokenResponse());

    public override Task<AdminCreateUserResponse> AdminCreateUserAsync(AdminCreateUserRequest request, CancellationToken cancellationToken = default) =>
        AnswerAsync(request, new AdminCreateUserResponse { User = new() { Attributes = [new() { Name = "sub", Value = Subject }] } });

    public override Task<AdminGetUserResponse> AdminGetUserAsync(AdminGetUserRequest request, CancellationToken cancellationToken = default) =>
        AnswerAsync(request, new AdminGetUserResponse
        {
            UserStatus = Status,
            UserAttributes =
            [
                new() { Name = "sub", Value = Subject },
                .. Attributes.Select(attribute => new AttributeType { Name = attribute.Name, Value = attribute.Value }),
            ],
        });

    public override Task<AdminSetUserPasswordResponse> AdminSetUserPasswordAsync(
        AdminSetUserPasswordRequest request, CancellationToken cancellationToken = default) => AnswerAsync(request, new AdminSetUserPasswordResponse());

    private Task<T> AnswerAsync<T>(AmazonCognitoIdentityProviderRequest request, T response)
    {
        All.Add(request);
        return Error is null || (Only is not null && request.GetType().Name != Only + "Request")
            ? Task.FromResult(response)
            : Task.FromException<T>(new AmazonCognitoIdentityProviderException(Message) { ErrorCode = Error });
    }
}
