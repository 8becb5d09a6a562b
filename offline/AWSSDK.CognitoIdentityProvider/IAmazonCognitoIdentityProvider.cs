using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CognitoIdentityProvider;

/// <summary>The user pool operations in use here; the package has all of them.</summary>
public interface IAmazonCognitoIdentityProvider : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCognitoIdentityProviderConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCognitoIdentityProviderClient(awsCredentials, (AmazonCognitoIdentityProviderConfig)clientConfig);

    /// <summary>Registers a user, who then gets a code to confirm with.</summary>
    Task<SignUpResponse> SignUpAsync(SignUpRequest request, CancellationToken cancellationToken = default);

    /// <summary>Confirms a sign-up with the code.</summary>
    Task<ConfirmSignUpResponse> ConfirmSignUpAsync(ConfirmSignUpRequest request, CancellationToken cancellationToken = default);

    /// <summary>Signs in, or refreshes the tokens, by the flow of the request.</summary>
    Task<InitiateAuthResponse> InitiateAuthAsync(InitiateAuthRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends the code of a sign-up again.</summary>
    Task<ResendConfirmationCodeResponse> ResendConfirmationCodeAsync(
        ResendConfirmationCodeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a code to set a new password with.</summary>
    Task<ForgotPasswordResponse> ForgotPasswordAsync(
        ForgotPasswordRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sets a new password with the code.</summary>
    Task<ConfirmForgotPasswordResponse> ConfirmForgotPasswordAsync(
        ConfirmForgotPasswordRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a refresh token, and the access tokens that came of it, good for nothing.</summary>
    Task<RevokeTokenResponse> RevokeTokenAsync(RevokeTokenRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a user who need not sign up.</summary>
    Task<AdminCreateUserResponse> AdminCreateUserAsync(
        AdminCreateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sets a password, for good or until the next sign-in.</summary>
    Task<AdminSetUserPasswordResponse> AdminSetUserPasswordAsync(
        AdminSetUserPasswordRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds a user to a group; nothing happens when the user is in it.</summary>
    Task<AdminAddUserToGroupResponse> AdminAddUserToGroupAsync(
        AdminAddUserToGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a user with all attributes.</summary>
    Task<AdminGetUserResponse> AdminGetUserAsync(AdminGetUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where the request would go.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
