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

    public AmazonCognitoIdentityProviderRequest? Asked { get; private set; }

    public override Task<SignUpResponse> SignUpAsync(SignUpRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, new SignUpResponse { UserSub = Subject });

    public override Task<ConfirmSignUpResponse> ConfirmSignUpAsync(ConfirmSignUpRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, new ConfirmSignUpResponse());

    public override Task<InitiateAuthResponse> InitiateAuthAsync(InitiateAuthRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, new InitiateAuthResponse
        {
            AuthenticationResult = Challenges ? null : new()
            {
                IdToken = $"e30.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { sub = Subject }))}.x",
                AccessToken = "access-1",
                RefreshToken = request.AuthFlow == AuthFlowType.REFRESH_TOKEN_AUTH ? null : "refresh-1",
                ExpiresIn = 3600,
            },
        });

    private Task<T> Answer<T>(AmazonCognitoIdentityProviderRequest request, T response)
    {
        Asked = request;
        return Error is null
            ? Task.FromResult(response)
            : Task.FromException<T>(new AmazonCognitoIdentityProviderException("as told") { ErrorCode = Error });
    }
}
