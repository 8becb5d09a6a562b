using Amazon.Lambda.CognitoEvents;

namespace Shop.Functions.Users;

/// <summary>
/// The users table alone says who may sign in and in which role; Cognito asks here before it makes tokens, at a sign-in and at each
/// refresh. So a new role or a deactivation is one write, and holds from the next token on. Without an answer there is no token.
/// </summary>
internal sealed class PreTokenGeneration(AccountStore accounts, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <exception cref="UserDeactivatedException">Cognito makes no token then.</exception>
    /// <exception cref="NoTokenException">Nor then: the table did not answer.</exception>
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

        // Whose account is not there yet keeps what the pool says of him.
        asked.Response.ClaimsOverrideDetails = new()
        {
            GroupOverrideDetails = new() { GroupsToOverride = user is null ? asked.Request.GroupConfiguration?.GroupsToOverride ?? [] : [user.Role.Wire()] },
        };
        return asked;
    }

    // Cognito shows a trigger's message to anybody who has the password: it must say nothing of tables and roles.
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

/// <summary>Thrown, not returned: a trigger has no other way to refuse.</summary>
public sealed class UserDeactivatedException() : Exception(Marker)
{
    /// <summary>What Cognito passes on, in a sentence of its own, to who asked for a token.</summary>
    public const string Marker = "This account is deactivated";
}

/// <summary>Nobody could be asked whether there may be a token.</summary>
public sealed class NoTokenException() : Exception("Please try again");
