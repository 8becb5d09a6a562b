using Amazon.Lambda.CognitoEvents;

namespace Shop.Functions.Users;

/// <summary>
/// Sets the role of each new token from the users table, and refuses tokens to deactivated users. Cognito calls this trigger at each
/// sign-in and refresh, so a new role or a deactivation applies from the next token on. When the table does not answer, the user gets no
/// token.
/// </summary>
internal sealed class PreTokenGeneration(AccountStore accounts, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <exception cref="UserDeactivatedException">The user is deactivated; Cognito creates no token.</exception>
    /// <exception cref="NoTokenException">The table did not answer; Cognito creates no token.</exception>
    [LambdaFunction(Timeout = 5)]
    [CognitoTrigger(CognitoTrigger.PreTokenGeneration)]
    [Access(ShopTable.Users, Grant.GetItem)]
    public async Task<CognitoPreTokenGenerationEvent> Handle(CognitoPreTokenGenerationEvent asked, ILambdaContext context)
    {
        var id = UserId.Parse(asked.Request.UserAttributes["sub"]);
        var user = await FindAsync(id, context);
        if (user is { Status: UserStatus.Deactivated })
        {
            Log.TokenRefused(context, id);
            throw new UserDeactivatedException();
        }

        // For a user without an account, the groups of the user pool apply.
        asked.Response.ClaimsOverrideDetails = new()
        {
            GroupOverrideDetails = new() { GroupsToOverride = user is null ? asked.Request.GroupConfiguration?.GroupsToOverride ?? [] : [user.Role.Wire()] },
        };
        return asked;
    }

    // Cognito passes the message of the exception on to every client that has the password, so the message must not mention tables or
    // roles.
    private async Task<User?> FindAsync(UserId id, ILambdaContext context)
    {
        try
        {
            using var deadline = new CancellationTokenSource(Patience, time);
            return await accounts.FindUserAsync(id, deadline.Token);
        }
        catch (Exception exception)
        {
            Log.TokenNotDecided(context, id, exception);
            throw new NoTokenException();
        }
    }
}

/// <summary>Refuses a token. A trigger can refuse only with an exception.</summary>
public sealed class UserDeactivatedException() : Exception(Marker)
{
    /// <summary>The text that Cognito puts into its own message to the client.</summary>
    public const string Marker = "This account is deactivated";
}

/// <summary>The users table did not answer, so it is unknown whether the user may get a token.</summary>
public sealed class NoTokenException() : Exception("Please try again");
