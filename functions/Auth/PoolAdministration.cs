using System.Security.Cryptography;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

/// <summary>Administers the users of the user pool. Its requests are signed with the credentials of the function.</summary>
/// <param name="cognito">A client that signs its requests, unlike the client of <see cref="UserPool"/>.</param>
internal sealed class PoolAdministration(IAmazonCognitoIdentityProvider cognito, string userPoolId)
{
    private const string OneOfEachKind = "aA1!";

    // A password policy can require at most this length.
    private const int RandomPasswordLength = 99;

    /// <summary>
    /// Creates a user who can sign in at once: the address is verified and no email is sent. Without a given password, the user gets a
    /// random password and must set a new one as after a forgotten password. When an administrator has already created a user with this
    /// address, returns the id of that user. Therefore a request that failed halfway can be completed by sending it again.
    /// </summary>
    public async Task<Outcome<UserId>> CreateAsync(Registrant registrant, Secret? password, CancellationToken cancellationToken)
    {
        try
        {
            var created = await cognito.AdminCreateUserAsync(Request(registrant), cancellationToken);
            return await SetPasswordAsync(registrant.Email, password, cancellationToken) is { } refusal ? refusal : SubjectOf(created.User.Attributes);
        }
        catch (AmazonCognitoIdentityProviderException exception) when (exception.ErrorCode == "UsernameExistsException")
        {
            return await ExistingAsync(registrant, password, cancellationToken);
        }
        catch (AmazonCognitoIdentityProviderException exception) when (exception.ErrorCode == "InvalidParameterException")
        {
            return AuthRefusals.SignUpNotUnderstood;
        }
    }

    // Only an administrator can set a role, so equal attributes show that an administrator created the user. A person who signed up chose
    // the password, perhaps with the address of another person. That person must not get the account that is meant for the owner of the
    // address.
    private async Task<Outcome<UserId>> ExistingAsync(Registrant registrant, Secret? password, CancellationToken cancellationToken)
    {
        var user = await cognito.AdminGetUserAsync(new() { UserPoolId = userPoolId, Username = registrant.Email.Value }, cancellationToken);
        var unfinished = user.UserStatus == UserStatusType.FORCE_CHANGE_PASSWORD;
        return !IsOf(registrant, user.UserAttributes) ? new EmailTaken()
            : unfinished && await SetPasswordAsync(registrant.Email, password, cancellationToken) is { } refusal ? refusal
            : SubjectOf(user.UserAttributes);
    }

    private static bool IsOf(Registrant registrant, List<AttributeType> attributes)
    {
        return Is(SignUpAttributes.Role, registrant.Role.Wire())
            && Is(SignUpAttributes.StoreName, registrant.StoreName?.Value)
            && Is(SignUpAttributes.Name, registrant.Name.Value);

        bool Is(string name, string? value) => attributes.Find(attribute => attribute.Name == name)?.Value == value;
    }

    private async Task<Refusal?> SetPasswordAsync(Email email, Secret? password, CancellationToken cancellationToken)
    {
        try
        {
            await cognito.AdminSetUserPasswordAsync(
                new()
                {
                    UserPoolId = userPoolId,
                    Username = email.Value,
                    Password = password?.Value ?? RandomPassword(),
                    Permanent = true,
                },
                cancellationToken);
            return null;
        }
        catch (AmazonCognitoIdentityProviderException exception)
            when (exception.ErrorCode is "InvalidPasswordException" or "InvalidParameterException")
        {
            return AuthRefusals.WeakPassword;
        }
    }

    private AdminCreateUserRequest Request(Registrant registrant) => new()
    {
        UserPoolId = userPoolId,
        Username = registrant.Email.Value,
        MessageAction = MessageActionType.SUPPRESS,
        UserAttributes =
        [
            .. SignUpAttributes.Of(registrant),
            new() { Name = SignUpAttributes.EmailVerified, Value = "true" },
            new() { Name = SignUpAttributes.Role, Value = registrant.Role.Wire() },
            .. registrant.StoreName is { } store
                ? [new AttributeType { Name = SignUpAttributes.StoreName, Value = store.Value }]
                : Array.Empty<AttributeType>(),
        ],
    };

    private static UserId SubjectOf(List<AttributeType> attributes) => UserId.Parse(attributes.Single(attribute => attribute.Name == "sub").Value);

    private static string RandomPassword() => OneOfEachKind + RandomNumberGenerator.GetString(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", RandomPasswordLength - OneOfEachKind.Length);
}
