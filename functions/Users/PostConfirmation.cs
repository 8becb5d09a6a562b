using Amazon.Lambda.Annotations;
using Amazon.Lambda.CognitoEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

/// <summary>
/// Creates the account of a confirmed user, once, however often it is called. It never fails: the user is confirmed already, and
/// Cognito would only tell him of an error that he cannot mend. Cognito waits 5 seconds, so it gives up before.
/// </summary>
internal sealed class PostConfirmation(AccountStore accounts, TimeProvider time)
{
    private const string SignedUp = "PostConfirmation_ConfirmSignUp";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [CognitoTrigger(CognitoTrigger.PostConfirmation)]
    [Access(ShopTable.Users, Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.PutItem)]
    public async Task<CognitoPostConfirmationEvent> Handle(CognitoPostConfirmationEvent confirmed, ILambdaContext context)
    {
        if (confirmed.TriggerSource == SignedUp)
        {
            await Create(confirmed.Request.UserAttributes ?? [], context);
        }

        return confirmed;
    }

    private async Task Create(Dictionary<string, string> attributes, ILambdaContext context)
    {
        var subject = attributes.GetValueOrDefault("sub");
        try
        {
            var id = UserId.Parse(subject ?? "");
            if (!Complete(id, attributes).TryGet(out var account, out var refusal))
            {
                Log.AccountRefused(context, id, refusal.Message);
                return;
            }

            using var deadline = new CancellationTokenSource(Patience, time);
            var created = await accounts.Create(account, deadline.Token);
            Action<ILambdaContext, UserId> log = created ? Log.AccountCreated : Log.AccountThere;
            log(context, id);
        }
        catch (Exception exception)
        {
            Log.AccountNotWritten(context, subject, exception);
        }
    }

    // Who confirms a sign-up has had the code from his mailbox, unless Cognito says that the address is not verified.
    private Outcome<Account> Complete(UserId id, Dictionary<string, string> attributes) => Registration.Complete(
        id,
        SignUpAttributes.Read(attributes),
        emailVerified: attributes.GetValueOrDefault(SignUpAttributes.EmailVerified, "true") == "true",
        time.GetUtcNow());
}
