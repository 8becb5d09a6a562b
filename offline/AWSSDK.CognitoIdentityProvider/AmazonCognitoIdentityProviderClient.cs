using Amazon.CognitoIdentityProvider.Internal;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.CognitoIdentityProvider;

/// <summary>Calls a Cognito user pool. Thread-safe. Without credentials it uses those of the environment.</summary>
public class AmazonCognitoIdentityProviderClient : AmazonServiceClient, IAmazonCognitoIdentityProvider
{
    private static readonly ServiceMetadata Metadata = new();

    public AmazonCognitoIdentityProviderClient(AmazonCognitoIdentityProviderConfig config)
        : base(config)
    {
    }

    public AmazonCognitoIdentityProviderClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCognitoIdentityProviderConfig { RegionEndpoint = region })
    {
    }

    public AmazonCognitoIdentityProviderClient(AWSCredentials credentials, AmazonCognitoIdentityProviderConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    protected override IServiceMetadata ServiceMetadata => Metadata;

    public virtual Task<SignUpResponse> SignUpAsync(
        SignUpRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SignUpResponse>(request, Operations.SignUp, cancellationToken);

    public virtual Task<ConfirmSignUpResponse> ConfirmSignUpAsync(
        ConfirmSignUpRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ConfirmSignUpResponse>(request, Operations.ConfirmSignUp, cancellationToken);

    public virtual Task<InitiateAuthResponse> InitiateAuthAsync(
        InitiateAuthRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<InitiateAuthResponse>(request, Operations.InitiateAuth, cancellationToken);

    public virtual Task<ResendConfirmationCodeResponse> ResendConfirmationCodeAsync(
        ResendConfirmationCodeRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ResendConfirmationCodeResponse>(request, Operations.ResendConfirmationCode, cancellationToken);

    public virtual Task<ForgotPasswordResponse> ForgotPasswordAsync(
        ForgotPasswordRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ForgotPasswordResponse>(request, Operations.ForgotPassword, cancellationToken);

    public virtual Task<ConfirmForgotPasswordResponse> ConfirmForgotPasswordAsync(
        ConfirmForgotPasswordRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ConfirmForgotPasswordResponse>(request, Operations.ConfirmForgotPassword, cancellationToken);

    public virtual Task<RevokeTokenResponse> RevokeTokenAsync(
        RevokeTokenRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RevokeTokenResponse>(request, Operations.RevokeToken, cancellationToken);

    public virtual Task<AdminCreateUserResponse> AdminCreateUserAsync(
        AdminCreateUserRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AdminCreateUserResponse>(request, Operations.AdminCreateUser, cancellationToken);

    public virtual Task<AdminSetUserPasswordResponse> AdminSetUserPasswordAsync(
        AdminSetUserPasswordRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AdminSetUserPasswordResponse>(request, Operations.AdminSetUserPassword, cancellationToken);

    public virtual Task<AdminGetUserResponse> AdminGetUserAsync(
        AdminGetUserRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AdminGetUserResponse>(request, Operations.AdminGetUser, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new UserPoolEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AuthSchemeHandler());
    }
}
