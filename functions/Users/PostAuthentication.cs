using Amazon.Lambda.CognitoEvents;

namespace Shop.Functions.Users;

/// <summary>
/// Creates the account of a user who signs in and has no account. This happens when the confirmation could not write the account, and when
/// an administrator created the user in the user pool, where no confirmation takes place. Cognito calls this trigger before it creates
/// tokens.
/// </summary>
internal sealed class PostAuthentication(AccountChanges accounts)
{
    [LambdaFunction(Timeout = 5)]
    [CognitoTrigger(CognitoTrigger.PostAuthentication)]
    [Access(ShopTable.Users, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.PutItem)]
    public async Task<CognitoPostAuthenticationEvent> Handle(CognitoPostAuthenticationEvent authenticated, ILambdaContext context)
    {
        await accounts.CreateMissingAsync(authenticated.Request.UserAttributes ?? [], context);
        return authenticated;
    }
}
