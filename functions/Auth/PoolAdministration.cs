using System.Security.Cryptography;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

/// <summary>The user pool as an administrator sees it; the functions' own credentials sign what it asks.</summary>
/// <param name="cognito">Signs its requests, unlike that of <see cref="UserPool"/>.</param>
internal sealed class PoolAdministration(IAmazonCognitoIdentityProvider cognito, string userPoolId)
{
    private const string OfEveryKind = "aA1!";

    // No policy can ask for more.
    private const int RandomPasswordLength = 99;

    /// <summary>
    /// Makes a user who can sign in at once, with a verified address, and sends no mail. Without a password he gets one that nobody
    /// knows, and sets his own as if he had forgotten it. Of an address whose user an administrator made already it gives whose it
    /// is: a creation that broke off can so be finished, and the caller refuses where there is an account.
    /// </summary>
    public async Task<Outcome<UserId>> CreateAsync(Registrant registrant, Secret? password, CancellationToken cancellationToken)
    {
        try
        {
            var created = await cognito.AdminCreateUserAsync(Request(registrant), cancellationToken);
            return await SetPasswordAsync(registrant.Email, password, cancellationToken) is { } problem ? problem : SubjectOf(created.User.Attributes);
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

    // Only an administrator can have given him a role. Who signed himself up has a password of his own choice, perhaps under an
    // address that is not his: he must not come to an account that was meant for somebody else.
    private async Task<Outcome<UserId>> ExistingAsync(Registrant registrant, Secret? password, CancellationToken cancellationToken)
    {
        var user = await cognito.AdminGetUserAsync(new() { UserPoolId = userPoolId, Username = registrant.Email.Value }, cancellationToken);
        var unfinished = user.UserStatus == UserStatusType.FORCE_CHANGE_PASSWORD;
        return !IsOf(registrant, user.UserAttributes) ? new EmailTaken()
            : unfinished && await SetPasswordAsync(registrant.Email, password, cancellationToken) is { } problem ? problem
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
            .. registrant.StoreName is { } store ? [new AttributeType { Name = SignUpAttributes.StoreName, Value = store.Value }] : Array.Empty<AttributeType>(),
        ],
    };

    private static UserId SubjectOf(List<AttributeType> attributes) => UserId.Parse(attributes.Single(attribute => attribute.Name == "sub").Value);

    private static string RandomPassword() => OfEveryKind + RandomNumberGenerator.GetString(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", RandomPasswordLength - OfEveryKind.Length);
}
