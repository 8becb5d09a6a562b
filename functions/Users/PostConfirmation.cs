using Amazon.Lambda.CognitoEvents;

namespace Shop.Functions.Users;

/// <summary>
/// Creates the account of a confirmed user. It never fails. At this time the user is already confirmed, and after a failure Cognito would
/// show the client an error that the user cannot correct.
/// </summary>
internal sealed class PostConfirmation(AccountChanges accounts)
{
    private const string SignedUp = "PostConfirmation_ConfirmSignUp";

    [LambdaFunction(Timeout = 5)]
    [CognitoTrigger(CognitoTrigger.PostConfirmation)]
    [Access(ShopTable.Users, Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.PutItem)]
    public async Task<CognitoPostConfirmationEvent> Handle(CognitoPostConfirmationEvent confirmed, ILambdaContext context)
    {
        if (confirmed.TriggerSource == SignedUp)
        {
            await accounts.CreateAsync(confirmed.Request.UserAttributes ?? [], context);
        }

        return confirmed;
    }
}
