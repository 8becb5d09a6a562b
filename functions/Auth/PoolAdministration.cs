using System.Security.Cryptography;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

/// <summary>The user pool as an administrator sees it; the functions' own credentials sign what it asks.</summary>
/// <param name="cognito">Signs its requests, unlike that of <see cref="UserPool"/>.</param>
internal sealed class PoolAdministration(IAmazonCognitoIdentityProvider cognito, string userPoolId)
{
    // Cognito's largest policy: 99 characters; of every kind that a policy can ask for.
    private const int RandomPasswordLength = 40;

    /// <summary>
    /// Makes a user who can sign in at once, with a verified address, and sends no mail. Without a password he gets one that nobody
    /// knows, and sets his own as if he had forgotten it. When the address is taken by a user of that role whom an administrator
    /// made, it says who that is: a creation that broke off can so be finished, and the caller refuses where there is an account
    /// already. Who signed himself up with the address is never taken over: his password may be a stranger's.
    /// </summary>
    public async Task<Answer<UserId>> Create(Registrant registrant, Secret? password, CancellationToken cancelled)
    {
        try
        {
            var created = await cognito.AdminCreateUserAsync(Request(registrant), cancelled);
            return await SetPassword(registrant.Email, password, cancelled) is { } problem ? problem : SubjectOf(created.User.Attributes);
        }
        catch (AmazonCognitoIdentityProviderException exception) when (exception.ErrorCode == "UsernameExistsException")
        {
            return await Existing(registrant, password, cancelled);
        }
    }

    private async Task<Answer<UserId>> Existing(Registrant registrant, Secret? password, CancellationToken cancelled)
    {
        var request = new AdminGetUserRequest { UserPoolId = userPoolId, Username = registrant.Email.Value };
        var user = await cognito.AdminGetUserAsync(request, cancelled);
        if (user.UserAttributes.Find(attribute => attribute.Name == SignUpAttributes.Role)?.Value != registrant.Role.Wire())
        {
            return AuthProblems.EmailTaken;
        }

        var unfinished = user.UserStatus == UserStatusType.FORCE_CHANGE_PASSWORD;
        return unfinished && await SetPassword(registrant.Email, password, cancelled) is { } problem ? problem : SubjectOf(user.UserAttributes);
    }

    private async Task<Problem?> SetPassword(Email email, Secret? password, CancellationToken cancelled)
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
                cancelled);
            return null;
        }
        catch (AmazonCognitoIdentityProviderException exception) when (exception.ErrorCode == "InvalidPasswordException")
        {
            return AuthProblems.WeakPassword;
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

    private static string RandomPassword() => "aA1!" + RandomNumberGenerator.GetString(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", RandomPasswordLength);
}
